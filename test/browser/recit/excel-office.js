/* global window, OfficeExtension */
// Put after Microsoft's own client, in the place of office.js: its requests go to a workbook held by the test, which answers
// them as Excel does. The client, its batches and its objects are the genuine ones.
(() => {
  class Session extends OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: 'https://classeur.invalid/', headers: {} });
    }
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_donnees, _drapeaux, { Body }) => ({
          ErrorCode: '',
          ErrorMessage: '',
          Headers: {},
          Body: JSON.parse(await window.excelExecute(JSON.stringify(Body))),
        }),
      };
    }
  }
  OfficeExtension.Utility._doApiNotSupportedCheck = true;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = new Session();

  const reussi = (value) => ({ status: 'succeeded', value });
  const getFileAsync = async (_type, { sliceSize }, done) => {
    const octets = await window.excelExport();
    const getSliceAsync = (rang, rendre) => {
      const data = octets.slice(rang * sliceSize, (rang + 1) * sliceSize);
      rendre(reussi({ data, index: rang, size: data.length }));
    };
    const sliceCount = Math.ceil(octets.length / sliceSize);
    done(reussi({ size: octets.length, sliceCount, getSliceAsync, closeAsync: () => undefined }));
  };
  const isSetSupported = (nom, version = '1.1') => nom !== 'ExcelApi' || Number(version.split('.')[1]) <= 14;
  window.Office = {
    HostType: { Excel: 'Excel' },
    FileType: { Compressed: 'compressed' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: { requirements: { isSetSupported }, document: { getFileAsync } },
  };
})();
