declare module '*.css?inline' {
  import type { CSSResult } from 'lit';

  const css: CSSResult;
  export default css;
}
