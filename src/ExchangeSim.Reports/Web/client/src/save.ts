import type { Chart } from './data';
import { picture, raster, said } from './picture';

/** What the buttons say, in the languages of pages. */
const languages: Record<string, { save: string; as: (kind: string, what: string) => string; failed: string }> = {
  en: { save: 'Save this chart:', as: (kind, what) => `Save the chart “${what}” as ${kind}`, failed: 'This browser could not make the picture. Try the other format.' },
  fr: { save: 'Enregistrer ce graphique :', as: (kind, what) => `Enregistrer le graphique « ${what} » en ${kind}`, failed: 'Ce navigateur n’a pas pu créer l’image. Essayez l’autre format.' },
  vi: { save: 'Lưu biểu đồ này:', as: (kind, what) => `Lưu biểu đồ “${what}” dưới dạng ${kind}`, failed: 'Trình duyệt này không tạo được hình. Hãy thử định dạng kia.' },
};

/** Puts buttons below a chart that save it as a file. */
export function offer(chart: Chart, place: HTMLElement): void {
  const words = languages[document.documentElement.lang] ?? languages.en;
  const { whole } = said(place);
  const line = document.createElement('p');
  line.className = 'save';
  const failure = document.createElement('span');
  failure.setAttribute('role', 'status');
  line.append(`${words.save} `);
  for (const [kind, made] of Object.entries({ SVG: svg, PNG: png })) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = kind;
    button.setAttribute('aria-label', words.as(kind, whole));
    button.addEventListener('click', () => {
      failure.textContent = '';
      made(chart, place).then(file => hand(file, `${chart.id}.${kind.toLowerCase()}`)).catch(() => { failure.textContent = words.failed; });
    });
    line.append(button, ' ');
  }
  line.append(failure);
  place.after(line);
}

async function svg(chart: Chart, place: HTMLElement): Promise<Blob> {
  return new Blob([picture(chart, place).svg], { type: 'image/svg+xml' });
}

async function png(chart: Chart, place: HTMLElement): Promise<Blob> {
  const canvas = await raster(picture(chart, place));
  return await new Promise((done, fail) => canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}

function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
