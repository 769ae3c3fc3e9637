// Imported first: Fabric reads it as it loads, and would fetch its fonts from Microsoft's hosts otherwise.
declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: '' };

export {};
