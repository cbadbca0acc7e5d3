using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>The replies when a name leads to no one group: ask, suggest, or say so.</summary>
internal static class GroupReplies
{
    /// <param name="callFor">The call to make with a group's id, for the buttons.</param>
    public static Reply Unresolved(string typed, GroupResolution resolution, Func<string, string> callFor)
    {
        var shown = CommandReader.Clip(typed);
        return resolution switch
        {
            GroupAmbiguous ambiguous => new Reply(ReplyStatus.Ambiguous, $"Which \"{shown}\"?")
            {
                Summary = $"\"{shown}\" is a name of {ambiguous.Candidates.Count} groups.",
                Blocks = [new ListBlock(null, [.. ambiguous.Candidates.Select(c => (Cited)$"{c.Name}: {c.Description}")], Numbered: true)],
                Buttons = [.. ambiguous.Candidates.Select(c => new ReplyButton(c.Name, callFor(c.GroupId)))],
                Record = new ReplyRecord("candidates", ambiguous.Candidates.Select(Record).ToList()),
            },
            GroupSuggested meant => new Reply(ReplyStatus.NotFound, "No group of that name")
            {
                Summary = $"No group called \"{shown}\" is held; did you mean {string.Join(" or ", meant.Suggestions.Take(3).Select(Suggestion))}?",
                Buttons = [.. meant.Suggestions.Take(5).Select(s => new ReplyButton(s.Name, callFor(s.GroupId)))],
                Record = new ReplyRecord("nearest", meant.Suggestions.Select(Record).ToList()),
            },
            GroupNotFound missing => Reply.NotFound("No group of that name", $"{missing.Reason} /groups lists those that are held.", new ReplyButton("All groups", "/groups")),
            _ => throw new InvalidOperationException("The name was resolved."),
        };
    }

    private static string Suggestion(GroupCandidate candidate) =>
        candidate.MatchedName == candidate.Name ? candidate.Name : $"{candidate.MatchedName} ({candidate.Name})";

    private static object Record(GroupCandidate candidate) => new { id = candidate.GroupId, name = candidate.Name, matched = candidate.MatchedName };
}
