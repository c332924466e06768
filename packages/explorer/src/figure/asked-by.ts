import { createContext, useContext } from 'react';
import type { Operation } from '../graph/ask-hub.ts';

/** The operation that gave what stands inside, so that a figure can tell how it was asked for. */
export const AskedBy = createContext<Operation | undefined>(undefined);

export const useAskedBy = () => useContext(AskedBy);
