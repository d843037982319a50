// Loads what counts the readers of this site, unless they ask not to be tracked, and not on the machine of an editor.
(function () {
  'use strict';
  var services = [/* services */];
  var tracked = navigator.doNotTrack !== '1' && navigator.doNotTrack !== 'yes' && window.doNotTrack !== '1'
    && navigator.globalPrivacyControl !== true;
  var local = /^(?:localhost|127\.[0-9.]+|\[::1\]|.*\.(?:local|localhost))$|^$/.test(location.hostname);
  if (!tracked || local) {
    return;
  }
  services.forEach(function (service) {
    if (service.name === 'google') {
      window.dataLayer = window.dataLayer || [];
      window.gtag = function () { window.dataLayer.push(arguments); };
      window.gtag('js', new Date());
      window.gtag('config', service.id);
    } else if (service.name === 'matomo') {
      window._paq = window._paq || [];
      window._paq.push(['setTrackerUrl', service.script.replace(/\.js$/, '.php')], ['setSiteId', service.id],
        ['disableCookies'], ['trackPageView'], ['enableLinkTracking']);
    } else if (service.name === 'plausible') {
      window.plausible = window.plausible || function () {
        (window.plausible.q = window.plausible.q || []).push(arguments);
      };
      // Newer scripts wait until they are told to begin.
      window.plausible.o = window.plausible.o || {};
    }
    var script = document.createElement('script');
    script.async = true;
    script.src = service.script;
    Object.keys(service.attributes).forEach(function (name) {
      script.setAttribute(name, service.attributes[name]);
    });
    document.head.appendChild(script);
  });
})();
