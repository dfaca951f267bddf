module.exports = {
  chat: {
    input: process.env.CHAT_CONTRACT,
    output: { target: process.env.CHAT_OUTPUT, client: 'fetch', baseUrl: process.env.CHAT_BASE_URL },
  },
};
