using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>What happened, in order: the dated attacks and statements of a group, a country, a place, a time.</summary>
internal sealed class TimelineAnswers(TimelineReader timelines)
{
    private const int Shown = 10;

    /// <returns>Null where nothing says whose timeline is meant, or nothing dated is held.</returns>
    public async Task<Answer?> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (AttackScopes.Of(question, Shown) is not { } query)
            return null;
        var (entries, total) = await timelines.ReadAsync(query, asOf, cancellation);
        return entries.Count == 0 ? null : new Answer("In order of date")
        {
            // How many were published by a day nobody counts.
            Sentences = [.. asOf is null ? Lead(entries.Count, total) : [], .. entries.Select(e => e.Line)],
            Subjects = AttackScopes.SubjectsOf(question),
            Buttons = [ButtonOf(query)],
        };
    }

    private static IEnumerable<Cited> Lead(int shown, long total)
    {
        if (total > shown)
            yield return $"The documents held date {total:N0} events and statements of it; the earliest stand here.";
    }

    private static ReplyButton ButtonOf(AttackQuery query) => (query.GroupId ?? query.Country) is { } whose && query is { Place: null, Type: null }
        ? new ReplyButton("Timeline", $"/timeline {whose}{AttackScopes.WordsOf(query.Period)}")
        : new ReplyButton("Attacks", AttackScopes.CallOf(query));
}
