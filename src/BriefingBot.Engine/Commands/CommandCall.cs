using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Commands;

/// <summary>A call after reading and validation: which command, with what, by whom, when.</summary>
public sealed record CommandCall(CommandSpec Spec, CommandArguments Arguments, Asker Asker, DateTimeOffset Now)
{
    /// <summary>The conversation that a question goes on with: what the asker replied to.</summary>
    public string? Conversation { get; init; }

    public string? Text(string parameter) => Arguments.Text(parameter);

    public int PageNumber => Arguments.Number(CommandTable.PageParameter) ?? 1;
}

/// <summary>Who asks, and where; ids are the platform's own, opaque here.</summary>
/// <param name="ThreadId">The topic or thread of the channel; null outside of one.</param>
public sealed record Asker(string Platform, string UserId, string ChannelId, TimeZoneInfo Zone, CommandAccess Access, string? ThreadId = null)
{
    public ChannelAddress Channel => new(Platform, ChannelId, ThreadId);

    /// <summary>The person at the local terminal: the operator.</summary>
    public static readonly Asker Local = new("local", "local", "local", TimeZoneInfo.Utc, CommandAccess.Admin);
}
