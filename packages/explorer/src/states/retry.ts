import { createContext, useContext } from 'react';

/** Asks again for the answer that stands around, for a part of it that is missing. */
export const Retry = createContext<() => void>(() => {});

export const useRetry = () => useContext(Retry);
