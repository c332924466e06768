/** The levels of ISCO-08 by the number of a code's digits. */
export const levels = ['MAJOR_GROUP', 'SUB_MAJOR_GROUP', 'MINOR_GROUP', 'UNIT_GROUP'] as const;
