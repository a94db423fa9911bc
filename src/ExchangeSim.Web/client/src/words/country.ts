/** What an agency is called where there is little room: by its country, as its own name may not say which it is; else by its name. */
export function shortName(agency: { name: string; country?: string | null }, language: string): string {
  if (!agency.country || !/^[A-Z]{2}$/.test(agency.country)) return agency.name;
  // As the scenarios and the plans write it.
  if (agency.country === 'VN' && language !== 'vi') return 'Viet Nam';
  return new Intl.DisplayNames(language, { type: 'region' }).of(agency.country) ?? agency.name;
}

/** What the sender of a letter is called: an agency that wrote it itself by its country and its name, whoever else as the letter says. */
export function senderName(name: string, agencies: { name: string; country?: string | null }[], language: string): string {
  const found = agencies.find(one => one.name === name);
  return found ? fullName(found, language) : name;
}

/** Its name behind its country, if the one does not say the other. */
export function fullName(agency: { name: string; country?: string | null }, language: string): string {
  const short = shortName(agency, language);
  return short === agency.name ? short : `${short} · ${agency.name}`;
}
