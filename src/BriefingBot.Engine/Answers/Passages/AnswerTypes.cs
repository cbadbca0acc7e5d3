using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>Whether a sentence holds a thing of the kind asked for: a time, a number of what is counted, a name that the question does not have.</summary>
internal static class AnswerTypes
{
    private const int NounReach = 5;
    private const int LossReach = 4;

    private static readonly HashSet<string> Reasons = new(StringComparer.Ordinal)
    {
        "because", "due", "since", "as", "reason", "reasons", "grievances", "sees", "for", "to", "result", "after", "responsible", "over", "response", "given", "caused", "led", "part", "believes", "saying", "prove", "repudiation", "willingness",
    };

    // Two groups that are named in one sentence are not yet tied to each other.
    private static readonly HashSet<string> Ties = new(StringComparer.Ordinal)
    {
        "part", "branch", "branches", "affiliate", "affiliates", "affiliated", "wing", "arm", "offshoot", "splinter", "faction", "split", "broke", "pledged", "pledges", "pledge", "allegiance", "loyal", "loyalty", "ally", "allies", "allied", "alliance",
        "linked", "links", "ties", "tied", "relation", "relations", "relationship", "rival", "rivals", "enemy", "enemies", "fighting", "fights", "fought", "war", "conflict", "cooperate", "cooperates", "same", "formerly", "known", "merged",
    };

    public static bool Fits(CandidateSentence sentence, Question question) => question.Kind switch
    {
        QuestionKind.When => HoldsTime(sentence),
        QuestionKind.HowMany when question.Measures.Count > 0 && question.Counted.Count == 0 && !question.CountsAttacks => question.Measures.Any(m => FigureSentences.Read(sentence.Hit.Passage.Text, m) is not null),
        QuestionKind.HowMany => NumberOf(sentence, question) is not null,
        QuestionKind.Who or QuestionKind.What when ExpectsPerson(question) => HoldsPersonName(sentence, question),
        QuestionKind.Who or QuestionKind.Where => HoldsOtherName(sentence, question),
        QuestionKind.Why => sentence.Tokens.Any(t => Reasons.Contains(t.Text)),
        _ => question.Attribute != AttributeWords.Relations || sentence.Tokens.Any(t => Ties.Contains(t.Text)),
    } && FitsTime(sentence, question);

    /// <summary>The number of what is counted; null where the sentence gives none.</summary>
    public static NumberExpression? NumberOf(CandidateSentence sentence, Question question)
    {
        var tokens = sentence.Tokens;
        var dates = DateReader.ReadAll(tokens, sentence.Hit.Citation.Published);
        var nouns = NounsOf(question);
        foreach (var number in NumberReader.ReadAll(tokens).Where(n => !n.IsOrdinal && n.Qualifier is not TollQualifier.Several && !dates.Exists(d => d.First < n.End && n.First < d.End)))
        {
            for (var i = number.End; i < Math.Min(tokens.Count, number.End + NounReach) && tokens[i].Text is not ("of" or "," or "." or "and" or "to" or "years" or "year"); i++)
            {
                if (FoldedName.Words(tokens[i].Text).Any(nouns.Contains) && !(question.Attribute == ClaimAttributes.Strength && AreLost(tokens, number)))
                    return number;
            }
        }
        return null;
    }

    // "Lost 500 fighters", "500 of its fighters were killed": not how many a group has.
    private static bool AreLost(IReadOnlyList<Token> tokens, NumberExpression number) =>
        tokens.Skip(number.First - LossReach).Take(Math.Min(number.First, LossReach) + number.End - number.First + NounReach + LossReach).Any(AttributeWords.IsLoss);

    private static HashSet<string> NounsOf(Question question)
    {
        var head = question.Counted.Count > 0 ? question.Counted[^1] : null;
        var nouns = head is not null ? WordForms.Inflected(head)
            : question.CountsAttacks ? WordForms.Of("attack").Concat(["bombing", "bombings", "attacks", "raids", "blasts"])
            : question.Measures.SelectMany(m => WordForms.Of(m == TollMeasure.Killed ? "kill" : "injure")).Concat(QuestionWords.People);
        return nouns.ToHashSet(StringComparer.Ordinal);
    }

    private static bool HoldsTime(CandidateSentence sentence) =>
        DateReader.ReadAll(sentence.Tokens, sentence.Hit.Citation.Published).Exists(d => d.Date is not null && !(d.End - d.First == 1 && sentence.Tokens[d.First].Text is "now" or "today" or "may"));

    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        "name", "leader", "leads", "head", "heads", "chief", "commander", "emir", "spokesman", "spokesperson", "mayor", "president", "minister", "director", "founder", "mastermind", "ambassador",
    };

    private static bool ExpectsPerson(Question question) => question.Tokens.Any(t => Persons.Contains(t.Text)) && !question.Terms.Any(t => t.Kind == TermKind.Name && t.Forms[0].Contains(' ', StringComparison.Ordinal) && question.Kind == QuestionKind.What);

    // Two words of a name side by side, neither of which the question has: "Michael Kugelman", "Muhammad al-Uyghuri".
    private static bool HoldsPersonName(CandidateSentence sentence, Question question)
    {
        var known = question.Terms.SelectMany(t => t.Forms).SelectMany(f => f.Split(' ')).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            var (first, second) = (sentence.Tokens[i], sentence.Tokens[i + 1]);
            if (first.Kind == TokenKind.Word && first.Capitalised && second.Kind == TokenKind.Word && (second.Capitalised || second.Text.StartsWith("al-", StringComparison.Ordinal))
                && !known.Contains(first.Text) && !known.Contains(second.Text) && !GrammarWords.Contains(first.Text) && Countries.Named(first.Text).Count == 0)
                return true;
        }
        return false;
    }

    // A name at the head of a sentence counts where a second capital follows, or where it stands again elsewhere.
    private static bool HoldsOtherName(CandidateSentence sentence, Question question)
    {
        var known = question.Terms.SelectMany(t => t.Forms).SelectMany(f => f.Split(' ')).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            var isName = token.Kind == TokenKind.Word && token.Capitalised && !GrammarWords.Contains(token.Text) && FoldedName.Words(token.Text).Any(w => w.Length > 1 && !known.Contains(w));
            if (isName && (i > 0 || (sentence.Tokens.Count > 1 && sentence.Tokens[1].Capitalised)))
                return true;
        }
        return question.Kind == QuestionKind.Who && sentence.Tokens.Any(t => t.Text is "members" or "men" or "gunmen" or "nationals" or "officials" or "fighters" or "jihadists");
    }

    // A sentence that names another time than the one asked for speaks of something else; one without a time is of its document's time.
    private static bool FitsTime(CandidateSentence sentence, Question question)
    {
        if (question.Time is not { } time)
            return true;
        var published = sentence.Hit.Citation.Published;
        var dates = DateReader.ReadAll(sentence.Tokens, published).Select(d => d.Date).OfType<PartialDate>().ToList();
        if (dates.Count > 0)
            return dates.Exists(d => time.Fits(d));
        return !time.IsDay && published is { } day && time.Fits(PartialDate.OfDay(day.Day), tolerance: 0) && question.Kind is not QuestionKind.HowMany;
    }
}
