// Longitude and latitude of capitals, degrees. The map needs nothing else, so that nothing is fetched from elsewhere.
export const capitals: Record<string, readonly [number, number]> = {
  AU: [149.1, -35.3], BN: [114.9, 4.9], CA: [-75.7, 45.4], CN: [116.4, 39.9], DE: [13.4, 52.5], ES: [-3.7, 40.4], EU: [4.4, 50.8], FR: [2.4, 48.9], GB: [-0.1, 51.5],
  ID: [106.8, -6.2], IN: [77.2, 28.6], IT: [12.5, 41.9], JP: [139.7, 35.7], KH: [104.9, 11.6], KR: [127, 37.6], LA: [102.6, 18], MM: [96.1, 19.8], MY: [101.7, 3.1],
  NL: [4.9, 52.4], NZ: [174.8, -41.3], PH: [121, 14.6], PL: [21, 52.2], RU: [37.6, 55.8], SE: [18.1, 59.3], SG: [103.9, 1.4], TH: [100.5, 13.8], TL: [125.6, -8.6],
  TR: [32.9, 39.9], TW: [121.6, 25], UA: [30.5, 50.5], US: [-77, 38.9], VN: [105.9, 21], ZA: [28.2, -25.7],
};
