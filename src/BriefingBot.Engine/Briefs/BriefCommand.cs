using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>A brief now, for the asker: over the days asked for by publication, or the last 24 hours.</summary>
internal sealed class BriefCommand(BriefTopics topics, BriefComposer composer) : ICommand
{
    public const string TopicParameter = "topic";
    public const string LengthParameter = "length";
    public const string MinKilledParameter = "min-killed";
    public const string ActorParameter = "actor";

    public static IReadOnlyList<string> Lengths { get; } = ["full", "short"];

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (scope, refusal) = await topics.ReadAsync(call.Text(TopicParameter), topic => $"/brief {CommandWords.Quote(topic)}", cancellation);
        if (scope is null)
            return refusal!;
        scope = scope with
        {
            MinKilled = call.Arguments.Number(MinKilledParameter) ?? 0,
            Length = call.Text(LengthParameter) == "short" ? BriefLength.Short : BriefLength.Full,
            Everyone = call.Text(ActorParameter) == Attacks.AttackQuery.AllActors,
        };
        return (await composer.ComposeAsync(scope, Window(call), call.Asker.Zone, cancellation)).Reply;
    }

    private static BriefWindow.Published Window(CommandCall call)
    {
        var zone = call.Asker.Zone;
        var now = TimeZoneInfo.ConvertTime(call.Now, zone);
        if (call.Arguments.Period is { Since: null, Until: null })
            return new BriefWindow.Published(TimeZoneInfo.ConvertTime(call.Now.AddDays(-1), zone), now);
        var today = DateOnly.FromDateTime(now.DateTime);
        var last = call.Arguments.Period.Until ?? today;
        // Without a first day the last one alone is meant: a brief of all time is a history.
        var first = call.Arguments.Period.Since ?? last;
        return BriefWindow.Published.OfDays(first, last < first ? first : last, zone);
    }
}
