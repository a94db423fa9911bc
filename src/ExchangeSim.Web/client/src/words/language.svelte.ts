import { en, type Words } from './en';
import { fr } from './fr';
import { spaced, spacedAll } from './spaces';
import { vi } from './vi';

export const languages = [['en', 'English'], ['fr', 'Français'], ['vi', 'Tiếng Việt']] as const;
export type Language = (typeof languages)[number][0];

const tables: Record<Language, Words> = { en, fr: spacedAll(fr), vi };
const kept = 'exchangesim-language';

function first(): Language {
  const wanted = [localStorage.getItem(kept), ...navigator.languages].map(tag => tag?.slice(0, 2));
  return languages.map(([id]) => id).find(id => id === wanted.find(tag => tag && tag in tables)) ?? 'en';
}

/** The language of the page; changing it changes every word at once. */
class Chosen {
  current = $state<Language>(first());
  private glossary = $state.raw<Record<string, Record<string, string>>>({});

  get words(): Words {
    return tables[this.current];
  }

  choose(id: Language): void {
    this.current = id;
    localStorage.setItem(kept, id);
    document.documentElement.lang = id;
  }

  /** Takes in the words of a scenario, by the English text or by id. */
  learn(glossary: Record<string, Record<string, string>>): void {
    this.glossary = glossary;
  }

  /** A name or a sentence of the scenario in this language, else in English. */
  say(text: string | undefined | null): string {
    return text ? this.set(this.glossary[text]?.[this.current] ?? text) : '';
  }

  /** What a step, a choice or a ground is called; where nobody gave it a name, its id in words. */
  called(id: string): string {
    return this.set(this.glossary[id]?.[this.current] ?? this.glossary[id]?.['en'] ?? id.replaceAll('-', ' '));
  }

  /** What a ground of a refusal is called. */
  ground(id: string): string {
    return this.words.ground[id] ?? this.called(id);
  }

  /** What it is called, as a line of its own. */
  named(id: string): string {
    const name = this.called(id);
    return name.charAt(0).toLocaleUpperCase(this.current) + name.slice(1);
  }

  /** The language in which a text of the scenario is shown, for who hears it read. */
  tongue(text: string | undefined | null): string {
    return text && this.glossary[text]?.[this.current] ? this.current : 'en';
  }

  /** A text of the plan in this language, else in English, else in any. */
  of(text: Record<string, string> | undefined | null): string {
    return text ? this.set(text[this.current] ?? text['en'] ?? Object.values(text)[0] ?? '') : '';
  }

  private set(text: string): string {
    return this.current === 'fr' ? spaced(text) : text;
  }
}

export const language = new Chosen();
