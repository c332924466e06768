export const matrixPage = () => '';
