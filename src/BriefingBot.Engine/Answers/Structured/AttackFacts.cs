using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>When and where an attack was.</summary>
internal static class AttackFacts
{
    /// <returns>Null where no source gives it.</returns>
    public static Answer? Of(Attack attack, Question question)
    {
        var fact = question.Kind switch
        {
            QuestionKind.When when attack.Date is { } date => new Cited($"Date: {date.ToWords()}.", []),
            QuestionKind.Where when attack.Place is { } place => new Cited($"Place: {AttackText.PlaceText(place)}.", []) { Known = AttackText.Known(attack) },
            _ => null,
        };
        if (fact is null)
            return null;
        var cited = fact with { Citations = FewestCitations.For(fact, [], attack.Citations) };
        return new Answer(attack.Title)
        {
            Sentences = [cited, AttackText.Line(attack)],
            Subjects = [AttackSubject.Of(attack)],
            Buttons = [AttackSubject.Button(attack)],
        };
    }
}
