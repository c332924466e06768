export { addMonths, dayNumber, dayOf } from './day.ts';
export { employedByMajorGroup } from './employed-by-major-group.ts';
export { type Employer, type EmployerSector, employers } from './employers.ts';
export { migrantsByOrigin, skilledWorkersByNationality } from './nationality-weights.ts';
export { employedInUnitGroup, occupationWeights } from './occupation-weights.ts';
export { createRandom, type Random } from './random.ts';
export { weighted } from './weighted.ts';
