using System.Text.Json.Nodes;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>A request as the scripted platform received it; <paramref name="Body"/> is the JSON, taken out of a form where it came in one.</summary>
internal sealed record DiscordRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonNode? Body, IReadOnlyDictionary<string, byte[]> Files)
{
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();
}

/// <summary>What the scripted platform answers; status 0 hangs up instead.</summary>
internal sealed record DiscordAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public static readonly DiscordAnswer HangUp = new(0);

    /// <summary>The answer comes when this has ended.</summary>
    public Task Held { get; init; } = Task.CompletedTask;
}
