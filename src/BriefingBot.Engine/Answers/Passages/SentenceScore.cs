using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>
/// How well a sentence answers: the share of what the question speaks of that the sentence speaks of. Names, groups and countries must be there,
/// in the sentence or just before it; of the other words nearly all. A sentence that only shares a topic gets nothing.
/// </summary>
internal static class SentenceScore
{
    private const double Pointed = 0.7;
    private const double Synonym = 0.9;
    private const double Apart = 0.04;
    private const double Far = 20;
    private const double LeastShare = 0.74;
    private const int Beside = 2;
    private const int Near = 9;
    private const int OfReach = 3;

    /// <returns>0 for a sentence that does not answer; else up to 1.</returns>
    public static double Of(CandidateSentence sentence, Question question)
    {
        double met = 0, asked = 0;
        int words = 0, wordsMet = 0;
        foreach (var term in question.Terms)
        {
            var share = ShareOf(term, sentence);
            if (share == 0 && !term.IsCommon && term.Kind != TermKind.Word)
                return 0;
            var weight = term.IsCommon ? 0.4 : term.Kind == TermKind.Word ? 1.5 : 2;
            (met, asked) = (met + (weight * share), asked + weight);
            if (term.Kind == TermKind.Word && !term.IsCommon)
            {
                words++;
                wordsMet += share > 0 ? 1 : 0;
            }
        }
        if (asked == 0 || (words > 0 && (double)wordsMet / words < LeastShare) || !BelongTogether(question, sentence))
            return 0;
        return met / asked * (1 - (Apart * Distance(question, sentence.Text))) * (question.Kind == QuestionKind.Who && WhoIs.Asks(question) && !WhoIs.Tells(sentence, question) ? WhoIs.Untold : 1);
    }

    // 0 where the first name and the first word stand together, 1 where they are far apart.
    private static double Distance(Question question, FoldedText text)
    {
        var name = question.Terms.FirstOrDefault(t => t.Kind != TermKind.Word && !t.IsCommon);
        var word = question.Terms.FirstOrDefault(t => t.Kind == TermKind.Word && !t.IsCommon);
        if (name is null || word is null)
            return 0;
        var (a, b) = (text.IndexOf(name.Forms), text.IndexOf(word.Forms));
        return a < 0 || b < 0 ? 1 : Math.Min(1, Math.Abs(a - b) / Far);
    }

    private static double ShareOf(QuestionTerm term, CandidateSentence sentence)
    {
        if (IsIn(term, sentence.Text))
            return term.Kind == TermKind.Word && !WordForms.Inflected(term.Forms[0]).Any(sentence.Text.Has) ? Synonym : 1;
        if (term.Kind == TermKind.Word || !IsIn(term, sentence.Before))
            return 0;
        return sentence.PointsBack ? Pointed : term.IsCommon ? Pointed : 0;
    }

    private static bool IsIn(QuestionTerm term, FoldedText text) =>
        term.IsIn(text) || (term.Kind == TermKind.Name && term.Forms[0].Split(' ') is { Length: > 1 } parts && (parts.All(text.Has) || text.Has(parts[^1])));

    // "The leader of ISIS-K", "Tajikistan's president", "who founded the Taliban": what belongs together in the question does so in an answer.
    private static bool BelongTogether(Question question, CandidateSentence sentence)
    {
        foreach (var (first, second) in question.Terms.Zip(question.Terms.Skip(1)))
        {
            if (second.First >= question.Tokens.Count || (first.Kind == TermKind.Word) == (second.Kind == TermKind.Word))
                continue;
            var between = question.Tokens.Skip(first.First + 1).Take(second.First - first.First - 1).Select(t => t.Text).ToList();
            var (name, word) = first.Kind == TermKind.Word ? (second, first) : (first, second);
            var isOf = between.Contains("of", StringComparer.Ordinal) && between.Count <= Beside && first.Kind == TermKind.Word;
            var isPossessive = second.Kind == TermKind.Word && question.Tokens.Skip(first.First).Take(second.First - first.First).Any(t => t.Kind == TokenKind.Possessive) && Stands(second, question);
            if ((isOf && Stands(word, question)) || isPossessive)
            {
                if (!AreNear(sentence.Text, name, word, OfReach))
                    return false;
            }
            else if ((AsksWhoDid(question, first, between.Count) || AsksOfFounding(question)) && !IsObject(sentence.Text, name, word))
            {
                return false;
            }
        }
        return true;
    }

    // "Who founded X", "and who leads X".
    private static bool AsksWhoDid(Question question, QuestionTerm first, int between) =>
        question.Kind == QuestionKind.Who && first.Kind == TermKind.Word && between <= 1 && first.First == (question.Tokens[0].Text is "and" or "but" or "so" ? 2 : 1);

    // Members of X who founded Y tell nothing of when X was founded, nor does "formed in 2015" after a sentence that names X among others.
    private static bool AsksOfFounding(Question question) => question is { Kind: QuestionKind.When, Attribute: ClaimAttributes.Founded };

    // Nouns of office and of measure mean nothing beside another owner; "bombing of", "members of" go looser.
    private static bool Stands(QuestionTerm word, Question question) => !word.IsCommon && question.Kind is QuestionKind.Who or QuestionKind.What or QuestionKind.HowMany or QuestionKind.Which && !Loose.Contains(word.Forms[0]);

    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal) { "goal", "goals", "aim", "aims", "objective", "objectives", "provinces", "areas", "parts", "camps", "bombing", "attack", "killing", "withdrawal", "release", "rise", "growth", "expansion", "plot", "threat" };

    private static bool AreNear(FoldedText text, QuestionTerm name, QuestionTerm word, int reach)
    {
        for (var at = text.IndexOf(word.Forms); at >= 0; at = text.IndexOf(word.Forms, at + 1))
        {
            var near = text.IndexOf(name.Forms, Math.Max(0, at - reach));
            if (near >= 0 && near - at <= reach)
                return true;
        }
        return false;
    }

    // "founded ISIS-K", "ISIS-K was founded by".
    private static bool IsObject(FoldedText text, QuestionTerm name, QuestionTerm verb)
    {
        for (var at = text.IndexOf(verb.Forms); at >= 0; at = text.IndexOf(verb.Forms, at + 1))
        {
            var after = text.IndexOf(name.Forms, at + 1);
            if (after > at && after - at <= OfReach + 1)
                return true;
            var before = text.IndexOf(name.Forms);
            if (before >= 0 && before < at && at - before <= Near && text.Words.Skip(Math.Max(0, at - OfReach)).Take(Math.Min(at, OfReach)).Any(w => w is "was" or "were" or "been" or "is"))
                return true;
        }
        return false;
    }
}
