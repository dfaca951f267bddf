using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

/// <summary>Prints the messages of session 565 after message 7. With .NET 10 or later: dotnet run FirstCall.cs</summary>
static class FirstCall
{
    static readonly HttpClient Client = new HttpClient();

    static async Task<string> GetMessages(int chatSessionId, int after)
    {
        var baseUrl = Setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        var user = Setting("CHAT_USER", "tje0") + ":" + Setting("CHAT_PASSWORD", "Tje0");
        var request = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/Agents/Chat/GetChatMessages");
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new StringContent(
            $"{{\"ChatSessionId\": {chatSessionId}, \"After\": {after}}}", Encoding.UTF8, "application/json");
        using (var response = await Client.SendAsync(request))
        {
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }

    static string Setting(string name, string otherwise)
    {
        return Environment.GetEnvironmentVariable(name) ?? otherwise;
    }

    static void Main()
    {
        Console.WriteLine(GetMessages(565, 7).GetAwaiter().GetResult());
    }
}
