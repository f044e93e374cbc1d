// The scan of a page: attached, looked at by keyboard, and following the caret to the area of its article.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeSampleLibrary } from '#tests/support/e2e/sample-library.ts';
import { documentOnDisk, openPage, saved, select } from '#tests/support/e2e/workspace.ts';

/** A grey TIFF without compression. */
function tiff(width: number, height: number): Buffer {
  const entries = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, width * height],
  ] as const;
  const pixels = width * height + ((width * height) % 2);
  const file = Buffer.alloc(8 + pixels + 2 + entries.length * 12 + 4, 0x80);
  file.write('II', 0, 'latin1');
  file.writeUInt16LE(42, 2);
  file.writeUInt32LE(8 + pixels, 4);
  file.writeUInt16LE(entries.length, 8 + pixels);
  entries.forEach(([tag, value], i) => {
    const at = 10 + pixels + i * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(4, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt32LE(value, at + 8);
  });
  file.writeUInt32LE(0, file.length - 4);
  return file;
}

const image = (page: Page) => page.getByRole('img', { name: /^Scan of the page/ });
const widthOf = (page: Page): Promise<number> =>
  image(page).evaluate((img) => (img instanceof HTMLImageElement && img.complete ? img.naturalWidth : 0));

/** Attaches a picture of the page as its scan, with the caret on a line. */
async function attachScan(page: Page, line: number): Promise<void> {
  await select(page, line, 0);
  await page
    .locator('[data-scan-file]')
    .setInputFiles({ name: 'a03.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await expect.poll(() => widthOf(page)).toBe(1440);
}

test('a scan is attached, enlarged and followed to the area of an article', async ({ openSample }) => {
  const first = await openSample();
  const { page, library } = first;
  await select(page, 138, 0);
  const png = await page.screenshot();
  await page
    .locator('[data-scan-file]')
    .setInputFiles({ name: 'a03.png', mimeType: 'image/png', buffer: png });
  await expect.poll(() => widthOf(page)).toBe(1440);
  await expectAccessible(page);

  const pane = page.getByRole('region', { name: 'Scan' });
  const before = (await image(page).boundingBox())?.width ?? 0;
  await pane.getByRole('button', { name: 'Enlarge' }).press('Enter');
  await expect.poll(async () => (await image(page).boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.2);
  await pane.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
  await expect
    .poll(async () => {
      const box = await image(page).boundingBox();
      return box !== null && box.height > box.width;
    })
    .toBe(true);
  await pane.getByRole('button', { name: 'Area of the article' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-area]')).toHaveCount(1);
  await expect(pane.locator('.scan-area')).toBeInViewport();
  await select(page, 12, 0);
  await expect(pane.locator('.scan-area')).toHaveCount(0);
  await select(page, 138, 0);
  await expect(pane.locator('.scan-area')).toBeInViewport();
  await page.keyboard.press('Alt+z');
  await expect(page.getByRole('region', { name: 'Scan' })).toHaveCount(0);
  await saved(page);
  expect(JSON.stringify(documentOnDisk(library))).toContain('"area":{"x":0.25');
});

test('a TIFF is kept as it came and shown all the same', async ({ openSample }) => {
  const { page, library } = await openSample();
  const buffer = tiff(60, 40);
  const input = page.locator('[data-scan-file]');
  await input.setInputFiles({ name: 'a03.tif', mimeType: 'image/tiff', buffer });
  await expect.poll(() => widthOf(page)).toBe(60);
  const editions = join(library, 'editions');
  const [edition = ''] = readdirSync(editions);
  const kept = readdirSync(join(editions, edition, 'scans')).map((name) =>
    readFileSync(join(editions, edition, 'scans', name)),
  );
  expect(kept.some((file) => file.equals(buffer))).toBe(true);
  const entry = JSON.parse(readFileSync(join(editions, edition, 'edition.json'), 'utf8')).pages[0];
  expect(entry.scan.sha256).toBe(createHash('sha256').update(buffer).digest('hex'));
});

test('a JPEG or WebP is shown, in more contrast and with its colours turned round', async ({
  openSample,
}) => {
  const { page } = await openSample();
  const drawn = sharp({ create: { width: 90, height: 60, channels: 3, background: '#c9c2b0' } });
  const input = page.locator('[data-scan-file]');
  await input.setInputFiles({
    name: 'a03.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawn.clone().jpeg().toBuffer(),
  });
  await expect.poll(() => widthOf(page)).toBe(90);
  const webp = await drawn.clone().resize(70, 50).webp().toBuffer();
  await input.setInputFiles({ name: 'a03.webp', mimeType: 'image/webp', buffer: webp });
  await expect.poll(() => widthOf(page)).toBe(70);

  const pane = page.getByRole('region', { name: 'Scan' });
  await expect(image(page)).toHaveCSS('filter', 'contrast(1) invert(0)');
  await pane.getByRole('slider', { name: 'Contrast' }).press('ArrowRight');
  await pane.getByRole('button', { name: 'Invert' }).press('Enter');
  await expect(image(page)).toHaveCSS('filter', 'contrast(1.1) invert(1)');
  await pane.getByRole('button', { name: 'Take off' }).press('Enter');
  await expect(image(page)).toHaveCount(0);
});

test('the line at the caret lights up on the scan, and a click on it leads back to the text', async ({
  openSample,
}) => {
  const { page } = await openSample();
  await attachScan(page, 138);

  // A box for each raw line, as if the page were printed in one column.
  const rawLines = 160;
  const lines = Array.from({ length: rawLines }, (_, i) => ({
    n: i + 1,
    x: 40,
    y: 10 * i,
    width: 300,
    height: 8,
  }));
  const buffer = Buffer.from(JSON.stringify({ width: 400, height: 10 * rawLines, lines }));
  await page
    .locator('[data-lines-file]')
    .setInputFiles({ name: 'a03.json', mimeType: 'application/json', buffer });

  const lit = page.locator('.scan-line[data-caret]');
  await expect(lit).toBeInViewport();
  const before = (await lit.boundingBox())?.y ?? 0;
  await select(page, 139, 0);
  await expect.poll(async () => (await lit.boundingBox())?.y ?? 0).toBeGreaterThan(before);

  const box = (await lit.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const step = (box.height * 10) / 8;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 - 3 * step);
  await expect(page.locator('[data-raw-line="136"][aria-current="true"]')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeFocused();

  // They are there when the page is opened again, and the scan may lie on its side.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  // The scan alone, then both.
  await page.keyboard.press('Alt+z');
  await page.keyboard.press('Alt+z');
  await page.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
  await select(page, 142, 0);
  await expect(lit).toBeInViewport();
});

test('the area of an article is drawn with the mouse', async ({ openSample }) => {
  const { page } = await openSample();
  await attachScan(page, 138);
  await page.getByRole('button', { name: 'Area of the article' }).click();
  const sheet = await image(page).boundingBox();
  if (sheet === null) throw new Error('the scan is not shown');
  const at = (x: number, y: number): [number, number] => [
    sheet.x + sheet.width * x,
    sheet.y + sheet.height * y,
  ];
  await page.mouse.move(...at(0.1, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.5), { steps: 5 });
  await page.mouse.move(...at(0.6, 0.7), { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('article[data-area]')).toHaveCount(1);
  const area = await page.locator('.scan-area').boundingBox();
  expect(area?.x ?? 0).toBeCloseTo(at(0.1, 0.2)[0], -1);
  expect(area?.height ?? 0).toBeCloseTo(sheet.height * 0.5, -1);

  // One step back, and the article has none.
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('article[data-area]')).toHaveCount(0);
});

test('a scan that cannot be read says so, and is shown again once it came back', async ({ openSample }) => {
  const { page } = await openSample();
  await attachScan(page, 7);
  let isLost = true;
  await page.route(/scan-image/, (route) =>
    isLost ? route.fulfill({ contentType: 'image/png', body: 'no picture' }) : route.continue(),
  );
  await page.reload();
  await select(page, 7, 0);
  await page.keyboard.press('Alt+z');
  const pane = page.getByRole('region', { name: 'Scan' });
  await expect(pane.getByRole('alert')).toHaveText(/^The scan “a03\.png” cannot be read/);

  isLost = false;
  await pane.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect.poll(() => widthOf(page)).toBe(1440);
  await expect(pane.getByRole('alert')).toHaveCount(0);
});

test('damaged line coordinates are told, and the page is whole without them', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily');
  const [edition = ''] = readdirSync(join(library, 'editions'));
  const [name = ''] = readdirSync(join(library, 'editions', edition, 'pages')).filter((one) =>
    one.endsWith('.json'),
  );
  const lines = join(library, 'editions', edition, 'geometry');
  mkdirSync(lines);
  writeFileSync(join(lines, name), '{"format":1,"width":');
  const { page } = await startGalley({ library });
  await openPage(page);
  const told = page.getByText('The line coordinates of this page were damaged');
  await expect(told).toBeVisible();
  expect(readdirSync(lines).map((one) => one.slice(0, name.length + 8))).toEqual([`${name}.damaged`]);
});
