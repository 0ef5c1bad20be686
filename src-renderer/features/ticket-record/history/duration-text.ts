const units = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const;

/** A duration in its two largest units, as the language writes them: "2 d 3 h", "5 min"; under a minute "0 mins". */
export function durationText(seconds: number, language: 'en' | 'fr'): string {
  const parts: string[] = [];
  let rest = Math.floor(seconds);
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    if (count === 0 && !(unit === 'minute' && parts.length === 0)) continue;
    rest -= count * size;
    parts.push(new Intl.NumberFormat(language === 'fr' ? 'fr' : 'en-GB', { style: 'unit', unit, unitDisplay: 'short' }).format(count));
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
