using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Answers.Structured;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Answers;

/// <summary>Refusals with what is nearest: never a guess, never without a way on.</summary>
internal static class Refusals
{
    private const int Shown = 3;

    public static Answer OutsideDomain { get; } =
        Answer.Refused(RefusalReason.OutsideDomain, "This is outside of what is held here: armed groups, their attacks, and the documents about them.");

    public static Answer NoSubject(Question question, bool inConversation) => question.IsFollowUp && !inConversation
        ? Answer.Refused(RefusalReason.NoContext, "This leans on an earlier question, and none is known here; say which group, attack or place is meant.")
        : Answer.Refused(RefusalReason.TooVague, "The question names nothing to look for; name a group, an attack, a place or a person.");

    public static Answer WrongDate(Question question, IReadOnlyList<Attack> others) =>
        Answer.Refused(RefusalReason.WrongDate, $"Nothing of the kind is held for {question.Time!.Words}; what is held has another date.") with { Nearest = [.. Lines(others)], Buttons = [.. Buttons(others)] };

    public static Answer NoFigure(Attack attack) =>
        Answer.Refused(RefusalReason.NotInHoldings, "The attack is held, but no source gives that figure.") with
        {
            Nearest = [.. Lines([attack])],
            Buttons = [.. Buttons([attack])],
            Subjects = [AttackSubject.Of(attack)],
        };

    private static IEnumerable<Replies.Cited> Lines(IEnumerable<Attack> attacks) => attacks.Take(Shown).Select(AttackText.Line);

    private static IEnumerable<Replies.ReplyButton> Buttons(IEnumerable<Attack> attacks) => attacks.Take(Shown).Select(AttackSubject.Button);
}
