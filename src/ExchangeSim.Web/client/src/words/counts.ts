/** Forms of a counted noun, by the plural rules of its language. */
export type Count = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A number with the form of its noun, such as "3 seats". */
export function times(language: string, n: number, forms: Count): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return form.replace('{n}', new Intl.NumberFormat(language).format(n));
}
