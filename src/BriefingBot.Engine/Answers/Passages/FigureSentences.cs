using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>The least number of people that a sentence says were killed or injured: a number beside the word, or one person where one is spoken of.</summary>
internal static class FigureSentences
{
    private const int Reach = 5;

    private static readonly HashSet<string> Killed = new(StringComparer.Ordinal) { "killed", "dead", "died", "dies", "killing", "fatally", "death", "slain", "kills", "homicide", "lives", "casualties" };
    private static readonly HashSet<string> Injured = new(StringComparer.Ordinal) { "injured", "wounded", "hurt", "injuring", "wounding", "injuries", "hospitalized", "wounds", "wound", "injury", "shot", "casualties" };
    private static readonly HashSet<string> OnePerson = new(StringComparer.Ordinal)
    {
        "man", "woman", "boy", "girl", "teen", "teenager", "child", "victim", "person", "toddler", "student", "officer", "driver", "mother", "father", "son", "daughter", "husband", "wife", "brother", "sister", "baby", "infant", "employee", "clerk", "soldier", "he", "she", "youth", "juvenile", "deputy", "resident", "himself", "herself",
    };
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "year", "years", "days", "hours", "minutes", "times", "shots", "rounds", "p.m", "a.m", "percent", "street", "block", "months", "weeks", "yards", "miles", "feet", "-" };

    /// <returns>Null where the sentence gives no figure of the measure.</returns>
    public static int? Read(string sentence, TollMeasure measure)
    {
        var words = measure switch { TollMeasure.Killed => Killed, TollMeasure.Injured => Injured, _ => null };
        if (words is null)
            return null;
        var tokens = Tokenizer.Tokenize(sentence);
        var numbers = NumberReader.ReadAll(tokens).Where(n => !n.IsOrdinal && n.Low is > 0 and < 10_000 && !IsOther(tokens, n)).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!words.Contains(tokens[i].Text))
                continue;
            foreach (var number in numbers.Where(n => (n.End <= i && i - n.End <= Reach) || (n.First > i && n.First - i <= 2)))
                return (int)number.Low;
            if (tokens.Skip(Math.Max(0, i - Reach - 3)).Take((2 * Reach) + 3).Any(t => OnePerson.Contains(t.Text)))
                return 1;
        }
        return null;
    }

    private static bool IsOther(List<Token> tokens, NumberExpression number)
    {
        var next = number.End < tokens.Count ? tokens[number.End].Text : "";
        return Others.Contains(next) || next.Contains("year", StringComparison.Ordinal) || (number.First > 0 && tokens[number.First - 1].Text is "," or "aged" or "age" or "$" or "at" or "in" or "on" && next is "," or "." or ")");
    }
}
