/** What is published has one version; these ask for it. */
const versions = new Set(['1.0.0', '1.0', '1', '*', '+', '~', 'latest']);

/** Whether a version, or all or the latest, is that of what is published. */
export const isOfVersion = (version: string): boolean => versions.has(version);
