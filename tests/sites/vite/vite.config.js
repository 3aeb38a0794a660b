import embedHub from 'embed-hub/vite';

export default {
  plugins: [embedHub({ posters: 'public/posters', offline: true })],
  build: { rollupOptions: { input: ['index.html', 'second/index.html'] } },
};
