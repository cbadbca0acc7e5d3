using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Understands a question: what kind of answer it asks for, of whom, of what, of when, according to whom.</summary>
internal sealed class QuestionReader(GroupMentions mentions, IReadOnlyDictionary<string, Group> groups)
{
    private readonly QuestionTermReader _terms = new(mentions, groups);

    /// <summary>What a conversation is about, as a term; null for what is no group, country or words.</summary>
    public QuestionTerm? TermOf(ContextSubject subject) => _terms.TermOf(subject);

    public Question Read(string text, DateTimeOffset now)
    {
        var tokens = Tokenizer.Tokenize(text);
        var time = QuestionTimeReader.Read(text, tokens, now);
        var source = SourceAsked.Read(text, tokens);
        var skipped = new HashSet<int>();
        if (time is { } asked)
            skipped.UnionWith(Enumerable.Range(asked.First, asked.End - asked.First));
        if (source is { } named)
            skipped.UnionWith(Enumerable.Range(named.First, named.End - named.First));
        var kind = QuestionKinds.Of(tokens);
        var measures = Measures.Of(tokens, kind);
        var terms = _terms.Read(text, tokens, skipped);
        var counted = kind == QuestionKind.HowMany ? Measures.Counted(tokens) : [];
        var countsAttacks = kind == QuestionKind.HowMany && counted.Any(QuestionWords.ManyAttacks.Contains);
        var asksDeadliest = kind is QuestionKind.What or QuestionKind.Which or QuestionKind.List && tokens.Any(t => t.Text is "deadliest" or "bloodiest");
        var stance = AuthorWords.Stance(tokens);
        return new Question(text, kind, tokens, terms, time?.Time, measures, countsAttacks ? [] : counted, source?.Name)
        {
            Attribute = AttributeWords.Of(tokens, kind, terms),
            IsAboutAttack = stance is not null || tokens.Any(t => QuestionWords.Attacks.Contains(t.Text)) || measures.Count > 0,
            CountsAttacks = countsAttacks,
            IsAboutMany = tokens.Any(t => QuestionWords.ManyAttacks.Contains(t.Text)),
            AsksDeadliest = asksDeadliest,
            Stance = stance,
            IsFollowUp = FollowUps.LeansOnContext(tokens, terms, time is not null || asksDeadliest),
        };
    }
}
