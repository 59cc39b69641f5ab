import type { PluginOption, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** What every page needs; each of these is asked for only when the one before has run. */
const NEEDED_BY_ALL = ['FlowBootstrap', 'generated-flow-imports', 'FlowClient'];

/** Lets the browser fetch these parts of the program at once, with all that they import. */
const preload: PluginOption = {
  name: 'filterscope-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      const files = new Set<string>();
      const add = (file: string): void => {
        const part = bundle?.[file];
        if (part?.type === 'chunk' && !part.isEntry && !files.has(file)) {
          files.add(file);
          part.imports.forEach(add);
        }
      };
      Object.values(bundle ?? {})
        .filter((part) => part.type === 'chunk' && NEEDED_BY_ALL.includes(part.name))
        .forEach((part) => add(part.fileName));
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

const customConfig: UserConfigFn = () => ({ plugins: [preload] });

export default overrideVaadinConfig(customConfig);
