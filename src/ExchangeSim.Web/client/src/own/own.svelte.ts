import type { LuckPage } from '../api/debriefing';
import { get, Refused } from '../api/http';
import type { OwnDebriefing, OwnEffect } from '../api/own';
import type { PlayerPage, PlayerView } from '../api/types';
import { Poll } from '../debriefing/poll.svelte';
import { language } from '../words/language.svelte';
import { inWords } from '../words/plan';

const between = 5000;

/** What a player's own debriefing knows: only what the server says that they may see. */
export class Own {
  me = $state.raw<PlayerPage | null>(null);
  page = $state.raw<OwnDebriefing | null>(null);
  stranger = $state(false);
  failed = $state(false);
  notYet = $state(false);
  readonly effects = new Poll<OwnEffect[]>();
  readonly luck = new Poll<LuckPage>();
  zone = $derived(this.me?.plan.agencies.find(agency => agency.id === this.me?.plan.seats.find(seat => seat.id === this.page?.seats[0])?.agency)?.zone ?? 'UTC');

  /** Looks, and looks again until the debriefing is released. */
  async start(): Promise<void> {
    try {
      if (!this.me) {
        const me = await get<PlayerPage>('/api/me');
        this.me = { ...me, plan: inWords(me.plan) };
      }
      // The own part is made anew only when it is released: until then it is asked whether it is.
      const isReleased = this.page !== null && (await get<PlayerView>('/api/view')).room.isReleased;
      if (!this.page || isReleased) this.page = await get<OwnDebriefing>('/api/debriefing');
      [this.notYet, this.failed] = [false, false];
      if (this.page.isReleased) this.findEffects();
    } catch (failure) {
      const status = failure instanceof Refused ? failure.status : 0;
      [this.stranger, this.notYet, this.failed] = [status === 401, status === 404, status !== 401 && status !== 404];
    }
    if (!this.page?.isReleased && !this.stranger) setTimeout(() => this.start(), between);
  }

  seat(id: string): string {
    return language.of(this.me?.plan.seats.find(one => one.id === id)?.name);
  }

  findEffects(): void {
    void this.effects.begin(() => get('/api/debriefing/effects'));
  }

  findLuck(): void {
    void this.luck.begin(() => get('/api/debriefing/luck'));
  }

  /** Asks no more; the server goes on for the others. */
  stop(): void {
    this.luck.stop();
  }
}
