using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Questions that lean on the one before: "and who claimed it?", "how many wounded?".</summary>
internal static class FollowUps
{
    public static bool LeansOnContext(IReadOnlyList<Token> tokens, IReadOnlyList<QuestionTerm> terms, bool namesTime)
    {
        if (tokens.Count > 0 && tokens[0].Text is "and" or "but")
            return true;
        var points = tokens.Any(Points);
        var namesNothing = !namesTime && terms.All(t => t.IsCommon || t.Kind == TermKind.Word);
        // "The attack", "the group" with nothing that says which.
        var definite = namesNothing && tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Is("the") && QuestionWords.Common.Contains(pair.Second.Text));
        return (points && !terms.Any(t => t.Kind is TermKind.Name)) || definite || (namesNothing && terms.Count > 0 && terms.All(t => t.IsCommon || Evidence.AttackTerms.IsTalk(t)));
    }

    private static bool Points(Token token) => token.Text is "it" or "its" or "they" or "them" or "their" or "there" or "he" or "she" or "this" or "that" or "those" or "these" or "him" or "her";

    // "Who leads it" means what "who leads ISIS-K" means: the name stands where the pronoun stood.
    private static void Stand(List<QuestionTerm> terms, IReadOnlyList<Token> tokens, QuestionTerm name)
    {
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => Points(tokens[i]), name.First);
        var next = terms.FindIndex(t => t.First > at);
        terms.Insert(next < 0 ? terms.Count : next, name with { First = at });
    }

    /// <summary>The question with what the conversation is about filled in where the question names nothing of its kind.</summary>
    public static Question Complete(Question question, ConversationContext context, Func<ContextSubject, QuestionTerm?> termOf)
    {
        if (!question.IsFollowUp || context.Subjects.Count == 0)
            return question;
        var named = question.Terms.Where(t => t.Kind is TermKind.Name or TermKind.Country && !t.IsCommon).ToList();
        var attack = named.Count == 0 && question.Time is null ? context.Subjects.FirstOrDefault(s => s.Type == SubjectType.Attack) : null;
        var group = question.Groups.Any() || attack is not null ? null : context.Subjects.FirstOrDefault(s => s.Type == SubjectType.Group);
        var terms = question.Terms.ToList();
        if (group is not null && termOf(group) is { } term)
            Stand(terms, question.Tokens, term);
        if (attack is null && group is null && named.Count == 0)
            terms.AddRange(context.Subjects.Where(s => s.Type is SubjectType.Country or SubjectType.Place or SubjectType.Words).Select(termOf).OfType<QuestionTerm>());
        var completed = question with { Terms = terms, AttackId = attack?.Key, IsAboutAttack = question.IsAboutAttack || attack is not null };
        return group is null ? completed : completed with { Attribute = AttributeWords.Of(question.Tokens, question.Kind, terms) };
    }
}
