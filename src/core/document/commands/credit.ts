// Where the credit at the end of a caption begins, by how credits are written.

/** At the end of a caption: the photographer's words after a space, a bracket or the last sentence. */
const CREDITS: readonly RegExp[] = [
  // 通讯员 张三 摄 · 本报记者李四 文/摄 · 新华社发（王五摄） · 照片由…提供
  /(?:[(（]?(?:本报|新华社|特约)?(?:首席)?(?:通讯员|记者|實習記者|实习记者)?[^，。！？；：\s()（）]{0,8}(?:[ \u3000]?[^，。！？；：\s()（）]{1,4}){0,3}[ \u3000]?(?:文[/／])?[摄攝](?:影)?[)）]?)$/u,
  /(?:(?:照片|图片|圖片|图|圖)(?:由|为|：|\/|／)[^，。！？]{1,20})$/u,
  // 撮影・写真, 사진=
  /(?:[(（]?[^。、，\s]{1,12}[ \u3000]?撮影[)）]?)$/u,
  /(?:사진\s?[=:/]\s?\S.{0,20})$/u,
  // Photo by …, Photograph: …, Foto: …, Picture courtesy of …
  /(?:[([]?\b(?:Photo(?:graph|s)?|Picture|Image|Foto|Fotos|Aufnahme|Bild|Kuva|Фото)s?\b(?:\s+(?:by|courtesy of|von|door)\b|\s*[:/])\s*.{1,60})$/u,
];

/** Offset where a credit at the end of a caption begins; null when nothing there reads like one. */
export function creditStart(text: string): number | null {
  const end = text.trimEnd();
  const lead = Math.max(end.lastIndexOf('。'), end.lastIndexOf('！'), end.lastIndexOf('？')) + 1;
  const tail = end.slice(lead);
  for (const pattern of CREDITS) {
    const found = pattern.exec(tail);
    if (found !== null && lead + found.index > 0) return lead + found.index;
  }
  return null;
}
