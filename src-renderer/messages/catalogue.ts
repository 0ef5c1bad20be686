/** Words of one namespace: text, or groups of text by key. */
export type Words = { readonly [key: string]: string | Words };

/** The shape a translation must have: the same keys, any text. `satisfies SameWords<typeof en>` keeps both languages whole. */
export type SameWords<W extends Words> = {
  readonly [K in keyof W]: W[K] extends string ? string : W[K] extends Words ? SameWords<W[K]> : never;
};

/** Plural endings are i18next's business: a caller asks for the key without them and passes `count`. */
type Plain<K extends string> = K extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : K;

/** Every key of a namespace, dotted where groups nest. */
export type KeyOf<W extends Words> = {
  [K in keyof W & (string | number)]: W[K] extends string ? Plain<`${K}`> : W[K] extends Words ? `${K}.${KeyOf<W[K]>}` : never;
}[keyof W & (string | number)];

/** Values for the placeholders of a text; `count` chooses the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key in the person's language. */
export type Text<W extends Words> = (key: KeyOf<W>, values?: TextValues) => string;
