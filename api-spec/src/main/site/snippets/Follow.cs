using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading.Tasks;

/// <summary>Follows session 2347 for a few rounds. With .NET 10 or later: dotnet run Follow.cs</summary>
static class Follow
{
    static readonly HttpClient Client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };

    [DataContract]
    sealed class ChatMessage
    {
        [DataMember] public int? ChatMessageId { get; set; }
        [DataMember] public string Author { get; set; }
    }

    /// <summary>The messages after one; none if there was no answer, or one that says "not now".</summary>
    static async Task<ChatMessage[]> MessagesAfter(int after)
    {
        var baseUrl = Setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        var user = Setting("CHAT_USER", "tje0") + ":" + Setting("CHAT_PASSWORD", "Tje0");
        var request = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/Agents/Chat/GetChatMessages");
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new StringContent(
            $"{{\"ChatSessionId\": 2347, \"After\": {after}}}", Encoding.UTF8, "application/json");
        HttpResponseMessage response;
        try
        {
            response = await Client.SendAsync(request);
        }
        catch (Exception failure) when (failure is HttpRequestException || failure is TaskCanceledException)
        {
            return new ChatMessage[0]; // reset, refused, too slow, or not whole
        }
        using (response)
        {
            var status = (int)response.StatusCode;
            if (status == 429 || status == 500 || status == 503)
            {
                await Task.Delay(Pause(response.Headers.RetryAfter));
                return new ChatMessage[0];
            }
            response.EnsureSuccessStatusCode();
            try
            {
                using (var body = new MemoryStream(await response.Content.ReadAsByteArrayAsync()))
                {
                    return (ChatMessage[])new DataContractJsonSerializer(typeof(ChatMessage[])).ReadObject(body)
                        ?? new ChatMessage[0];
                }
            }
            catch (SerializationException)
            {
                return new ChatMessage[0]; // not well-formed
            }
        }
    }

    /// <summary>Retry-After is a number of seconds, or an HTTP date.</summary>
    static TimeSpan Pause(RetryConditionHeaderValue value)
    {
        var pause = value?.Delta ?? value?.Date - DateTimeOffset.UtcNow ?? TimeSpan.Zero;
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    static async Task FollowSession()
    {
        var interval = TimeSpan.FromMilliseconds(int.Parse(Setting("CHAT_INTERVAL_MS", "5000")));
        var after = 0;
        for (var round = 0; round < 3; round++)
        {
            if (round > 0)
            {
                await Task.Delay(interval);
            }
            foreach (var message in await MessagesAfter(after))
            {
                after = message.ChatMessageId ?? after;
                Console.WriteLine($"{message.ChatMessageId} {message.Author ?? "somebody"}");
            }
        }
    }

    static string Setting(string name, string otherwise)
    {
        return Environment.GetEnvironmentVariable(name) ?? otherwise;
    }

    static void Main()
    {
        FollowSession().GetAwaiter().GetResult();
    }
}
