// Fixed phrases that tell what a line is: they name a person's part in the paper, a place and day of report, a page to
// turn to. Wording that any paper uses; no names.

/** A line that is nothing but who wrote it. */
export const BYLINE =
  /^[（(【[●□■]?(?:(?:本报|本報|新华社|中新社|特约|首席|见习|实习|驻.{1,4})*(?:记者|記者|通讯员|通訊員|实习生|评论员|特派员|作者|撰稿|文|图文)[:：/／ ]?.{1,24}|.{1,12}(?:記者|기자|특파원|논설위원|著|文)|(?:By|BY|by|Von|von|VON|Par|par|PAR|Door|Teksti|Текст|Автор|Корр\.|Του|Της|כתב|מאת|بقلم|كتب)[: ].{2,50}|.{3,40},? (?:Staff|staff|Special|Bureau|Correspondent|correspondent)\b.{0,30})[）)】\]]?$/u;
/** A line that opens with place, day or agency of a report. */
export const DATELINE =
  /^[【（([*— ]{0,3}(?:本报.{0,12}[讯电]|本報.{0,10}[訊電]|(?:据|據)?(?:新华社|中新社|中央社|人民日报).{0,16}[电電讯訊]|.{1,8}\d{1,2}月\d{1,2}日[电電讯訊]|\d{4}年\d{1,2}月\d{1,2}日[电讯】]|.{2,6}(?:通信|电|電|訊)[】）]|\p{Lu}[\p{Lu} .'-]{2,30}(?:,.{0,22})? ?[—–-]{1,2}|\p{Lu}[^.]{2,24}, (?:den |le )?\d{1,2}\.? \p{L}{3,10}\.?|[^ ]{2,6}=)/u;
/** A line that ends with who made the picture. */
export const CREDIT =
  /(?:(?:[摄攝]|摄影报道|供图|[图圖][/／].{1,8}|新华社发|撮影|촬영|写真[：:].{1,8})[）)。]?|(?:Photo(?:graph)?s?|Foto|Image|Images|Credit|Bild|Kuva|Фото|Φωτ\.|צילום|تصوير|사진)(?: by| ?[:=])? ?.{2,36})$/u;
/** The same, and nothing else on the line. */
export const CREDIT_ONLY =
  /^[（(]?(?:(?:本报|新华社)?(?:记者|通讯员|記者)? ?.{2,12}[摄攝][）)]?|(?:[图圖写真]{1,2}|文[、/]图)[/／：:].{2,8}|新华社发|[/＝=]?.{2,8}(?:撮影|촬영|供图)[）)]?|.{2,8}摄影报道|(?:Photo(?:graph)?|Foto|Image|Credit|Bild|Kuva|Фото|Φωτ\.|צילום|تصوير|사진)(?: by| ?[:=])? ?.{2,36})$/u;
export const JUMP_TO =
  /(?:[下][转轉].{0,4}?[\dA-Z一二三四五六七八九十〇]{1,4}.?版|(?:continued|see|turn) (?:on |to )?(?:page|p\.) ?\w{1,3}|continued on \w{1,4}|(?:Fortsetzung|Schluß) (?:auf|Seite)|suite (?:en |à la )?page|Vervolg op|Jatkuu sivulla|(?:Окончание|Продолжение) на|Συνέχεια στη|التتمة|המשך בעמוד|[\d０-９]+面[にへ]続|\d+면에 계속)/iu;
export const JUMP_FROM =
  /(?:上接.{0,4}?[\dA-Z一二三四五六七八九十〇]{1,4}.?版|(?:continued )?from page ?\w{1,3}|Fortsetzung von|suite de la page|Vervolg van|Jatkoa sivulta|Начало на|Συνέχεια από|تتمة صفحة|המשך מעמוד|[\d０-９]+面から続|\d+면에서 계속)/iu;
export const FOLIO =
  /^(?:[A-Z]{0,2}\d{1,3}|第.{1,4}[版号號].{0,30}|(?:中華民國|中华民国|民國)?[\d〇一二三四五六七八九十]{1,4}年.{1,3}月.{1,3}日.{0,24}|\d{4}\.\d{1,2}\.\d{1,2}|(?:Page|PAGE|Seite|S\.|Nr\.|No\.|N°|Vol\.|VOL\.|№) ?[\divxlcm]{1,6}.{0,24}|\d{1,2}면|\d{1,2}面|제\d+호|\d{4}년 \d+월 \d+일|(?:[^\d]{0,30}, )?\p{Lu}\p{Ll}{2,9}\.? \d{1,2}, \d{4}|.{0,4}要闻.{0,6}|العدد \d+|גליון \d+)$/u;
export const NOTE =
  /^[【（([]?(?:编者按|編者按|编者的话|编辑的话|Editor['’]s note|Anm\. d\. Red|編集部から|편집자 주|От редакции|Note:|N\.B\.)/iu;
export const STAFF =
  /(?:责任编辑|责编|本版编辑|美编|校对|版式|編集 |担当・|편집 |Editor: |Edited by |Layout: )/u;
export const INSTALMENT =
  /^[（(]?(?:[\d一二三四五六七八九十〇]{1,3}|连载.{0,4}|連載.{0,4}|未完(?:待续)?|续完|待续|To be continued\.?|CHAPTER .{1,6}|Part .{1,5}|연재 .{1,4})[）)]?$/iu;
export const LABEL = /^(?:【[^】]{1,8}】|[■▶◆●◘▼▲▨•*§◎○△□☆★]|— )/u;
/** A short name with a colon: of a fact, of who speaks. */
export const FIELD = /^(?:[^\s：:，。、；“”（）]{1,8}[：:]|\p{L}[\p{L}. ]{0,16}:)/u;
export const LIST_ITEM = /^(?:[（(]?(?:\d{1,2}|[a-h一二三四五六七八九十]{1,2})[）).．、]|[·•*‣–-] ?)\S/u;
export const CAPTION_MARK =
  /^(?:图为|图[①-⑨\d一二三四]|上图|下图|左图|右图|▲|△|Above|Left|Right|Below|Fig\.|Pictured|写真|사진)/u;
export const NUMERAL_ONLY =
  /^(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}\.?|\d{1,2}\.?|\* ?\* ?\*|[（(].{1,2}[）)])$/u;
export const TABLE_ROW = /\t| {3,}\S|(?:\. ?){3,}|…{2,}\s*\d/u;
export const SENTENCE_END = /[。！？!?.…]["'“”’」』）)\]》〉»]*(?:\[\d{1,3}\])*$/u;
export const QUESTION_END = /[？?\u061F\u037E]["'“”’」』）)\]》〉»]*$/u;
/** A stop that more likely shortens a word than ends a sentence: an initial, "Mr.", "Dec.", "No." */
export const ABBREVIATED_END = /(?:^|[ .(])(?:\p{Lu}\p{Ll}{0,3}|[a-z])\.$/u;
