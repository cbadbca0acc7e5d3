using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Passages;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Answers.Structured;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>
/// From a question to cited sentences or a refusal: what is structured is answered from the ledger and the groups' records, the rest in the words
/// of the documents; what neither holds is refused, with what is nearest.
/// </summary>
public sealed class AnswerEngine
{
    private readonly GroupCatalogue _catalogue;
    private readonly IGroupStore _store;
    private readonly ReplyCheck _check;
    private readonly AttackAnswers _attacks;
    private readonly CountAnswers _counts;
    private readonly GroupAnswers _groups;
    private readonly ComparisonAnswers _comparisons;
    private readonly TimelineAnswers _timelines;
    private readonly PassageAnswers _passages;
    private readonly NearestHoldings _nearest;

    internal AnswerEngine(GroupCatalogue catalogue, IGroupStore groups, IAttackStore attacks, IDocumentStore documents, IEvidenceStore evidence, ReplyCheck check)
    {
        _catalogue = catalogue;
        _store = groups;
        _check = check;
        _attacks = new AttackAnswers(new AttackFinder(attacks, documents, evidence), new ReportFigures(evidence));
        _counts = new CountAnswers(attacks);
        _groups = new GroupAnswers(groups);
        _comparisons = new ComparisonAnswers(groups);
        _timelines = new TimelineAnswers(new TimelineReader(attacks, groups));
        _passages = new PassageAnswers(documents, evidence);
        _nearest = new NearestHoldings(attacks, documents);
    }

    public async Task<Answer> AnswerAsync(AskedQuestion asked, CancellationToken cancellation)
    {
        if (QuestionGuard.Refuse(asked.Text) is { } refused)
            return refused;
        var groups = await _catalogue.GroupsAsync(cancellation);
        var reader = new QuestionReader(await _catalogue.MentionsAsync(cancellation), groups);
        var question = reader.Read(asked.Text, asked.Now);
        if (question.IsFollowUp && asked.Conversation is { } context)
            question = FollowUps.Complete(question, context, subject => reader.TermOf(subject));
        question = WhichGroup.Settle(question, asked.Conversation);
        if (question.Terms.All(t => t.IsCommon || AttackTerms.IsTalk(t)) && question.Time is null && question.AttackId is null && question.Source is null && !question.AsksDeadliest)
            return Refusals.NoSubject(question, asked.Conversation is not null);
        if (NearestHoldings.IsOutside(question))
            return Refusals.OutsideDomain;
        if (Checked(await WhichGroup.AskAsync(question, _store, cancellation)) is { } choice)
            return choice;
        var (composed, found) = await ComposeAsync(question, asked.AsOf, cancellation);
        return Checked(composed) ?? Checked(await _nearest.RefuseAsync(question, found, asked.AsOf, cancellation))!;
    }

    /// <returns>The answer, if there is one, and the passages that were found on the way to it.</returns>
    private async Task<(Answer? Answer, IReadOnlyList<PassageHit> Found)> ComposeAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var (structured, refusal) = await StructuredAsync(question, asOf, cancellation);
        if (structured is not null)
            return (structured, []);
        var (quoted, found) = await _passages.AnswerAsync(question, asOf, cancellation);
        if (quoted is not null)
            return (question.CountsAttacks && await _counts.AnswerAsync(question, asOf, cancellation) is { } beside ? quoted with { Sentences = [.. quoted.Sentences, .. beside.Sentences.Take(1)] } : quoted, found);
        if ((question.CountsAttacks || question.Measures.Count > 0) && question.AttackId is null && await _counts.AnswerAsync(question, asOf, cancellation) is { } counted)
            return (counted, found);
        return (refusal, found);
    }

    /// <returns>What the ledger and the groups' records answer; beside it the refusal that stands where passages do not answer either.</returns>
    private async Task<(Answer? Answer, Answer? Refusal)> StructuredAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (question.Kind == QuestionKind.Compare && await _comparisons.AnswerAsync(question, asOf, cancellation) is { } compared)
            return (compared, null);
        if (question.Kind == QuestionKind.Timeline && await _timelines.AnswerAsync(question, asOf, cancellation) is { } ordered)
            return (ordered, null);
        if (question.AsksDeadliest && question.AttackId is null && await _counts.DeadliestAsync(question, asOf, cancellation) is { } deadliest)
            return (deadliest, null);
        var refusal = (Answer?)null;
        if (question.IsAboutAttack && await _attacks.AnswerAsync(question, asOf, cancellation) is { } ofAttack)
        {
            if (!ofAttack.IsRefused || ofAttack.Reason is RefusalReason.FalsePremise or RefusalReason.WrongDate)
                return (ofAttack, null);
            refusal = ofAttack;
        }
        if ((question.Attribute is not null || GroupAnswers.IsBare(question)) && await _groups.AnswerAsync(question, asOf, cancellation) is { } ofGroup)
            return (ofGroup, null);
        if (question.Kind is QuestionKind.Latest or QuestionKind.List && await _counts.AnswerAsync(question, asOf, cancellation) is { } listed)
            return (listed, null);
        return (null, refusal);
    }

    // The same check that every reply passes; here so that an answer of which nothing is left becomes a refusal.
    private Answer? Checked(Answer? answer)
    {
        if (answer is null || answer.IsRefused)
            return answer is null ? null : answer with { Nearest = [.. answer.Nearest.Where(n => _check.Missing(n).Count == 0)] };
        var sound = answer.Sentences.Where(s => _check.Missing(s).Count == 0).ToList();
        return sound.Count > 0 ? answer with { Sentences = sound } : null;
    }
}
