import type { Decision } from '../method/decision.ts';
import type { Reason } from './result.ts';

/** What is known of one occupation when it is decided. */
export interface Standing {
  readonly indicators: number;
  readonly groups: number;
  readonly passed: number;
  readonly tested: number;
  readonly composite: number | null;
}

/** Why an occupation is a candidate, is not, or cannot be judged: a sentence a condition. */
export function reasonsFor(decision: Decision, standing: Standing): Reason[] {
  const evidence = evidenceReasons(decision, standing);
  return evidence.length > 0 ? evidence : conditionReasons(decision, standing);
}

/** Too few indicators, or of too few groups; none where there is enough. */
function evidenceReasons({ minimumIndicators, minimumGroups }: Decision, standing: Standing): Reason[] {
  const { indicators, groups } = standing;
  return [
    ...(indicators < minimumIndicators
      ? [
          reason(
            'INDICATORS',
            false,
            `Indicators with evidence: ${indicators}; at least ${minimumIndicators} needed.`,
            `Indicateurs renseignés : ${indicators} ; il en faut au moins ${minimumIndicators}.`,
          ),
        ]
      : []),
    ...(groups < minimumGroups
      ? [
          reason(
            'GROUPS',
            false,
            `Groups of indicators with evidence: ${groups}; at least ${minimumGroups} needed.`,
            `Groupes d’indicateurs renseignés : ${groups} ; il en faut au moins ${minimumGroups}.`,
          ),
        ]
      : []),
  ];
}

function conditionReasons({ leastSharePassed, compositeAbove }: Decision, standing: Standing): Reason[] {
  const { passed, tested, composite } = standing;
  const share = tested === 0 ? null : passed / tested;
  return [
    ...(leastSharePassed === null
      ? []
      : [
          reason(
            'SHARE_PASSED',
            share !== null && share >= leastSharePassed,
            `Indicators passed: ${passed} of ${tested}; at least ${percent(leastSharePassed)} % needed.`,
            `Indicateurs satisfaits : ${passed} sur ${tested} ; il en faut au moins ${percent(leastSharePassed)} %.`,
          ),
        ]),
    ...(compositeAbove === null
      ? []
      : [
          reason(
            'COMPOSITE',
            composite !== null && composite > compositeAbove,
            `Composite: ${shown(composite, 'not known')}; more than ${compositeAbove} needed.`,
            `Indice composite : ${shown(composite, 'inconnu')} ; il faut plus de ${compositeAbove}.`,
          ),
        ]),
  ];
}

const reason = (code: Reason['code'], met: boolean, en: string, fr: string): Reason => ({
  code,
  met,
  text: { en, fr },
});

const percent = (share: number): number => Math.round(share * 1000) / 10;

const shown = (value: number | null, unknown: string): string =>
  value === null ? unknown : value.toFixed(2);
