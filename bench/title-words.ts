/**
 * Made-up words of the languages that series are named in: each language has its commonest title words, and beyond them as many
 * words as wanted, put together from its syllables. The word at a rank is always the same one.
 */

/** Draws numbers from 0 up to 1. */
export type Draw = () => number

export interface Language {
  /** Small words between others; empty where the language writes none apart. */
  links: string[]
  articles: string[]
  /** The commonest content words, commonest first. */
  common: string[]
  /** How many different content words there are: an estimate, the more the longer the language's names in the field are. */
  vocabulary: number
  /** A rarer word. */
  invent: (draw: Draw) => string
  /** What stands between words. */
  space: ' ' | ''
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Estimate: a third of rare title words have one syllable, half two (word lengths of 1,398 US and British titles: median 5 letters, a tenth over 8). */
const SYLLABLES = [0.3, 0.85, 0.98, 1]

function syllabic(onsets: string, nuclei: string, codas: string, finals = codas): (draw: Draw) => string {
  const [first, middle, last, end] = [onsets.split(' '), nuclei.split(' '), codas.split(' '), finals.split(' ')]
  return (draw) => {
    const count = 1 + pickIndex(SYLLABLES, draw)
    let word = ''
    for (let syllable = 1; syllable <= count; syllable++) word += pick(first, draw) + pick(middle, draw) + pick(syllable === count ? end : last, draw)
    return word.length < 3 ? word + pick(first, draw).toLowerCase() + pick(middle, draw) : word
  }
}

const LATIN_ONSETS = 'b c d f g h j k l m n p r s t v w b c d f g h k l m n p r s t  br cr dr st tr gr pl sh ch th'
const VOWELS = 'a e i o u a e i o a e i o ee ea ou'

/** Hangul syllables are numbered: 19 leading, 21 vowels, 28 closings (https://www.unicode.org/versions/latest/core-spec/chapter-3/, 3.12). */
function inventHangul(draw: Draw): string {
  const count = 2 + pickIndex([0.6, 0.9, 1], draw)
  return Array.from({ length: count }, () =>
    String.fromCodePoint(0xac00 + (Math.floor(draw() * 19) * 21 + Math.floor(draw() * 21)) * 28 + (draw() < 0.6 ? 0 : Math.floor(draw() * 28))),
  ).join('')
}

const KANJI = Array.from('日月火水木金土山川田人大小中上下左右天地空海花鳥風雪雨星光夜朝春夏秋冬東西南北青赤白黒王姫子女男少年学校生先戦士国家世界物語夢心愛恋友神魔剣竜虎犬猫鬼影道路町村時間銀河鉄機動艦隊探偵団冒険伝説英雄勇者教室部活音楽歌声色名前命死刑事医者病院料理店屋') // prettier-ignore
const KATAKANA = Array.from(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴジズデドバビブベボパピプペポー',
)
const HANZI = Array.from('爱情天下大明王朝风云传奇公主江湖英雄少年时代我们家人生花开月亮长安城故事侠女红楼梦西游记三国演义青春北京上海爸妈妻子老师学生法医秦神探狄仁杰武林外史甄嬛后宫如懿琅琊榜庆余年山河令') // prettier-ignore

const signs = (from: string[], lengths: number[]) => (draw: Draw) => Array.from({ length: 1 + pickIndex(lengths, draw) }, () => pick(from, draw)).join('')
const inventKanji = signs(KANJI, [0.15, 0.85, 1])
const inventKatakana = signs(KATAKANA, [0, 0.15, 0.55, 0.9, 1])

export const LANGUAGES = {
  en: {
    links: words('of and in to with my for i at from on it is you all that no her his is'),
    articles: words('The The The The The The A A An'),
    common: words(`love world american life story last blood killer girls big black war star dark time king new dead good true man tales crime murder house
      baby back city show kings masters hot wars america perfect home game bad series high school family secret night lost girl boy boys young doctor
      day days red blue white fire water ice gold silver queen prince princess lord knight dragon wolf fox bear cat dog bird angel devil demon ghost
      witch magic power hero heroes legend legacy empire kingdom island river lake sea ocean mountain valley forest garden street road town village
      london york paris vegas miami texas california hollywood boston chicago west east north south summer winter spring fall sun moon sky storm
      rain snow wind light shadow mirror glass stone iron steel heart soul mind body hand eye eyes face head blood bone skin money gun bullet
      police detective agent spy army navy force squad unit team crew club party wedding wife wives husband mother father sister sisters brother
      brothers son daughter children kids friends lovers strangers neighbors people woman women men human alien robot machine future past yesterday
      today tomorrow forever never always again after before beyond under over inside out end beginning return rise revenge justice truth lies trust
      hope faith grace mercy pride glory honor fear rage chaos madness silence dream dreams sleep wake dance music song rock roll band stage
      kitchen chef food cake bake design market auction storage pawn fish hunt hunters gold rush truck cars race driver road trip travel journey
      adventure quest mission impossible mystery files case cold law order court judge trial prison break escape survival naked wild planet earth
      ocean space star galaxy stargate enterprise academy hospital emergency rescue medic nurse surgeon anatomy diary diaries chronicles tales stories
      news late tonight morning live talk factor idol talent voice dancing island temptation bachelor housewives real world challenge survivor amazing`),
    vocabulary: 400_000,
    invent: syllabic(LATIN_ONSETS, VOWELS, '     n r l s m', '  n r l s t d k n r s t y e e a ck ng nd st er on ing'),
    space: ' ',
  },
  de: {
    links: words('und der des im mit von am für auf aus'),
    articles: words('Der Die Das Ein Eine'),
    common: words('liebe haus stadt nacht land berg küste insel tod mord könig kinder familie herz welt zeit leben mann frau schwester ärzte klinik hof'),
    vocabulary: 60_000,
    invent: syllabic('b d f g h k l m n p r s t w z sch st br gr kl schl fr', 'a e i o u ä ö ü ei au ie', '  n r l s', 'n r l t ch er en el ung heit s'),
    space: ' ',
  },
  fr: {
    links: words('de du des et à la le les en sur pour'),
    articles: words('Le La Les Un Une'),
    common: words('amour vie maison famille monde nuit jour ville sang crime cœur temps père mère fille enfants île mer château école médecin été'),
    vocabulary: 60_000,
    invent: syllabic('b c ch d f g j l m n p r s t v br cr pl fr', 'a e i o u é è ou ai oi eau', '  n r l', ' e n t r s l ette ier eux'),
    space: ' ',
  },
  es: {
    links: words('de del y en el la los con para por sin'),
    articles: words('El La Los Las Un Una'),
    common: words('amor vida casa corazón pasión señora reina rey noche día ciudad mundo sangre hijo hija madre mujer ángel niña café año patrón pueblo'),
    vocabulary: 70_000,
    invent: syllabic('b c d f g j l m n p r s t v ch ll br tr', 'a e i o u a e o á é í ó ú', '  n r s', 'a o a o es n r os as ón ito'),
    space: ' ',
  },
  pt: {
    links: words('de do da e em o a os com para'),
    articles: words('O A Os As'),
    common: words('amor vida coração paixão mulher rei noite dia cidade mundo família irmãos mãe avenida terra céu força verão escrava'),
    vocabulary: 40_000,
    invent: syllabic('b c d f g j l m n p r s t v lh nh br', 'a e i o u ã õ á é ê ó', '  n r s', 'a o a o ão es inha eiro'),
    space: ' ',
  },
  it: {
    links: words('di e del della in il la con per'),
    articles: words('Il La I Le Un Una'),
    common: words('amore vita casa famiglia cuore notte giorno città mondo sangue commissario squadra medico fratelli padre donna mare'),
    vocabulary: 40_000,
    invent: syllabic('b c d f g l m n p r s t v gn gl br tr', 'a e i o u a e i o', '  n r l s', 'a o i e a o etto ella ini'),
    space: ' ',
  },
  tr: {
    links: words('ve bir ile'),
    articles: [],
    common: words('aşk hayat kadın kara sevda gece gün yıldız çocuk kardeş anne baba aile ev yol deniz güneş kış gül'),
    vocabulary: 40_000,
    invent: syllabic('b c ç d g h k l m n p r s ş t v y', 'a e ı i o ö u ü', '  n r l', 'k n r m lar ler sız lık'),
    space: ' ',
  },
  ru: {
    links: words('и в на с за по от'),
    articles: [],
    common: words('любовь жизнь дом семья город ночь день война время кровь сердце следствие улица менты брат мать отец дочь мир тайна'),
    vocabulary: 60_000,
    invent: syllabic('б в г д ж з к л м н п р с т х ч ш ст пр кр', 'а е и о у ы я ю', '  н р л с', 'а о н к ский ка ов ость ик'),
    space: ' ',
  },
  el: {
    links: words('και του της στο με'),
    articles: words('Ο Η Το Οι'),
    common: words('αγάπη ζωή σπίτι νύχτα κόσμος γυναίκα καρδιά θάλασσα'),
    vocabulary: 20_000,
    invent: syllabic('β γ δ θ κ λ μ ν π ρ σ τ φ χ', 'α ε η ι ο υ ω ου', '  ν ρ σ', 'α η ο ος ες ι'),
    space: ' ',
  },
  ar: {
    links: words('في من و على'),
    articles: [],
    common: words('الحب حياة بيت ليلة عمر باب الحارة رجل بنت قلب مدينة'),
    vocabulary: 30_000,
    invent: syllabic('ب ت ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن ه', 'ا و ي   ', '  ن ر', ' ة ين ات'),
    space: ' ',
  },
  hi: {
    links: words('का की के और में है'),
    articles: [],
    common: words('प्यार दिल घर सपना रिश्ता कहानी सास बहू देश माता'),
    vocabulary: 30_000,
    invent: syllabic('क ख ग च ज त द न प ब म र ल व स ह', 'ा ि ी ु े ो ', ' न र ल', ' ा ी न र'),
    space: ' ',
  },
  th: {
    links: [],
    articles: [],
    common: words('รัก หัวใจ บ้าน ดาว เมือง เพลิง ผี'),
    vocabulary: 20_000,
    invent: syllabic('ก ข ค ง จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห', 'า ิ ี ุ ู อ', '  น ม ก', 'น ม ก ง ย'),
    space: '',
  },
  ko: {
    links: words('의 그'),
    articles: [],
    common: words('사랑 나의 우리 남자 여자 그녀 비밀 가족 하늘 밤 학교 왕 신 별'),
    vocabulary: 50_000,
    invent: inventHangul,
    space: ' ',
  },
  ja: {
    links: words('の と は が に の の'),
    articles: [],
    common: words('物語 世界 少女 学園 戦士 探偵 ガンダム 魔法 アニメ 劇場 伝説 冒険 事件 刑事 恋 恋愛 家族'),
    vocabulary: 80_000,
    invent: (draw) => (draw() < 0.6 ? inventKanji(draw) : inventKatakana(draw)),
    space: '',
  },
  zh: {
    links: words('的 与 之'),
    articles: [],
    common: words('爱情 天下 我们 少年 传奇 人生 故事 王朝 江湖 时代'),
    vocabulary: 80_000,
    invent: signs(HANZI, [0.05, 0.8, 1]),
    space: '',
  },
} satisfies Record<string, Language>

export type LanguageCode = keyof typeof LANGUAGES

const invented = new Map<string, string>()

/** The content word of a rank from 1: the common ones, then invented ones, each once for all. */
export function wordAt(code: LanguageCode, rank: number): string {
  const { common, invent } = LANGUAGES[code]
  const known = common[rank - 1]
  if (known !== undefined) return known
  const key = `${code}${rank}`
  let word = invented.get(key)
  if (word === undefined) invented.set(key, (word = invent(drawFrom(rank, code.charCodeAt(0) * 256 + code.charCodeAt(1)))))
  return word
}

export function pick<T>(from: readonly T[], draw: Draw): T {
  return from[Math.floor(draw() * from.length)] as T
}

/** Which step of the rising shares the draw falls into. */
export function pickIndex(risingShares: readonly number[], draw: Draw): number {
  const at = draw()
  return Math.max(
    0,
    risingShares.findIndex((share) => at < share),
  )
}

/** Numbers from 0 up to 1 that follow from two whole numbers alone (mulberry32, public domain, Tommy Ettinger). */
export function drawFrom(a: number, b: number): Draw {
  let state = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
