import { z } from 'zod';
import { condition } from './condition.ts';
import { requirement } from './requirement.ts';
import { countryCode, day, name } from './terms.ts';

/** What a rule rests on. */
const basis = z.strictObject({
  /**
   * `LAW`: the text says so. `GUIDANCE`: an authority has published it. `POLICY`: neither does, and the parameter is
   * declared by the framework itself.
   */
  kind: z.enum(['LAW', 'GUIDANCE', 'POLICY']),
  /** The key of one of the framework's sources. */
  source: z.string(),
  /** The place in it: `Article 10(1)`. */
  article: z.string().optional(),
});

export type Basis = z.infer<typeof basis>;

const ruleId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');

const exemption = z.strictObject({
  id: ruleId,
  title: name,
  basis,
  /** All of these must hold. */
  when: z.array(condition).min(1),
});

const requirementRule = z.strictObject({
  id: ruleId,
  title: name,
  basis,
  /** It applies only where all of these hold; left out: always. */
  appliesWhen: z.array(condition).optional(),
  /** What an unmet requirement means: the test is failed, or an officer looks at it. */
  onFailure: z.enum(['FAILED', 'REFERRED']),
  requirement,
});

const deadline = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(['WORKING_DAYS', 'CALENDAR_DAYS']),
  basis,
});

const source = z.strictObject({
  title: name,
  url: z.url().optional(),
  /** What could not be verified in it, or how far it was. */
  note: z.string().optional(),
});

/** A version of a labour market testing framework. */
export const frameworkSchema = z
  .strictObject({
    /** `rwanda` */
    id: ruleId,
    /** `1`: never changed once it is published. */
    version: z.string().min(1),
    title: name,
    country: countryCode,
    /** The legal text that it rests on. */
    legalReference: z.string().min(1),
    validFrom: day,
    /** The first day that it is no more; `null` while it lasts. */
    validUntil: day.nullable(),
    /** Whether parameters in it were declared for demonstration: no authority has adopted it. */
    demonstration: z.boolean(),
    /** How the rules are evaluated. A change that could alter an outcome gets a new number. */
    evaluation: z.literal(1),
    sources: z.record(z.string(), source),
    exemptions: z.array(exemption),
    requirements: z.array(requirementRule),
    deadlines: z.strictObject({ decision: deadline.optional(), appeal: deadline.optional() }),
  })
  .superRefine((framework, context) => {
    const { sources, exemptions, requirements, deadlines } = framework;
    const seen = new Set<string>();
    for (const [list, rules] of Object.entries({ exemptions, requirements })) {
      rules.forEach((rule, index) => {
        const path = [list, index];
        if (seen.has(rule.id))
          context.addIssue({
            code: 'custom',
            path: [...path, 'id'],
            message: `${rule.id} names two rules; each rule needs a name of its own`,
          });
        seen.add(rule.id);
        requireSource(rule.basis, [...path, 'basis', 'source']);
      });
    }
    for (const [kind, rule] of Object.entries(deadlines))
      if (rule) requireSource(rule.basis, ['deadlines', kind, 'basis', 'source']);
    if (framework.validUntil !== null && framework.validUntil <= framework.validFrom)
      context.addIssue({
        code: 'custom',
        path: ['validUntil'],
        message: `${framework.validUntil} is not after validFrom, ${framework.validFrom}`,
      });

    function requireSource({ source }: Basis, path: (string | number)[]) {
      if (!Object.hasOwn(sources, source))
        context.addIssue({
          code: 'custom',
          path,
          message: `${source} is none of the framework's sources: ${Object.keys(sources).join(', ')}`,
        });
    }
  });

export type Framework = z.infer<typeof frameworkSchema>;
export type Exemption = z.infer<typeof exemption>;
export type RequirementRule = z.infer<typeof requirementRule>;
export type Deadline = z.infer<typeof deadline>;
