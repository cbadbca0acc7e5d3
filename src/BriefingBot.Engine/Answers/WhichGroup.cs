using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Answers.Structured;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>
/// A name that several groups bear. Reports tell by themselves which they mean; what is filed under a group, and counts of its attacks, need
/// the one that is meant: the conversation says which, or the asker is asked.
/// </summary>
internal static class WhichGroup
{
    /// <summary>The question with the group meant that the conversation is about, where it bears the name.</summary>
    public static Question Settle(Question question, ConversationContext? context) => context is null ? question : question with
    {
        Terms = [.. question.Terms.Select(t => context.Subjects.FirstOrDefault(s => s.Type == SubjectType.Group && t.Bearers.Contains(s.Key)) is { } meant ? t with { Key = meant.Key, Bearers = [meant.Key] } : t)],
    };

    /// <returns>Null where it is clear which is meant, or does not matter.</returns>
    public static async Task<Answer?> AskAsync(Question question, IGroupStore store, CancellationToken cancellation)
    {
        var needsOne = question.Attribute is not null || question.IsAboutMany || question.CountsAttacks || GroupAnswers.IsBare(question)
            || question.Kind is QuestionKind.Compare or QuestionKind.List or QuestionKind.Latest or QuestionKind.Timeline;
        if (!needsOne || question.Terms.FirstOrDefault(t => t.Bearers.Count > 1) is not { } shared)
            return null;
        var bearers = new List<Group>();
        foreach (var id in shared.Bearers)
        {
            if (await store.FindAsync(id, cancellation) is { } bearer)
                bearers.Add(bearer);
        }
        return Answer.Refused(RefusalReason.AmbiguousGroup, $"\"{shared.Words}\" is a name of {bearers.Count} groups; which is meant?") with
        {
            Nearest = [.. bearers.Select(GroupLine.Of)],
            Buttons = [.. bearers.Select(b => new ReplyButton(b.Name, $"/ask {CommandWords.Quote(Naming(question, shared, b))}"))],
        };
    }

    private static string Naming(Question question, QuestionTerm shared, Group meant)
    {
        var start = question.Tokens[shared.First].Start;
        return string.Concat(question.Text.AsSpan(0, start), meant.Name, question.Text.AsSpan(start + shared.Words.Length));
    }
}
