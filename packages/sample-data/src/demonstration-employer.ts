/**
 * The generated employer, the tenth of the register, that the demonstration principal `employer` acts for. Written
 * out, as a sign-in provider need not generate a register; a test compares it with the generated one.
 */
export const demonstrationEmployer = 'emp_sgn2q56hmfers7ph';
