using System.Globalization;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Which attacks a question of many means.</summary>
internal static class AttackScopes
{
    /// <returns>Null where no group, country, time or type says which; the deadliest of all may be asked for.</returns>
    public static AttackQuery? Of(Question question, int size)
    {
        var group = question.Groups.FirstOrDefault()?.Key;
        var country = question.CountriesNamed.FirstOrDefault(c => !c.IsCommon)?.Key;
        var type = TypeOf(question);
        var place = question.Terms.FirstOrDefault(t => IsPlace(t, question));
        // Words that the query has no field for would be passed over in silence.
        var others = question.Terms.Any(t => t != place && !t.IsCommon && t.Kind is TermKind.Name or TermKind.Word && !Evidence.AttackTerms.IsTalk(t) && !IsType(t));
        if (others || (group is null && country is null && place is null && question.Time is null && !question.AsksDeadliest) || question.Time is { WithoutYear: not null } || question.Counted.Count > 0)
            return null;
        return new AttackQuery(GroupId: group, Country: country, Place: place?.Words, Period: question.Time?.Period, Type: type, Size: size);
    }

    public static IReadOnlyList<ContextSubject> SubjectsOf(Question question) =>
    [
        .. question.Groups.Select(g => new ContextSubject(SubjectType.Group, g.Key!, g.Words)),
        .. question.CountriesNamed.Select(c => new ContextSubject(SubjectType.Country, c.Key!, c.Words)),
    ];

    /// <summary>The attacks as a command: "/attacks group:isis-k since:2021-01-01".</summary>
    public static string CallOf(AttackQuery query)
    {
        var call = "/attacks";
        if (query.GroupId is { } group)
            call += $" group:{group}";
        if (query.Country is { } country)
            call += $" country:{country}";
        if (query.Type is { } type)
            call += $" type:{AttackTypes.Key(type)}";
        if (query.Place is { } place)
            call += $" place:{CommandWords.Quote(place)}";
        return call + WordsOf(query.Period);
    }

    /// <summary>" since:2021-01-01 until:2021-12-31", as commands take it.</summary>
    public static string WordsOf(Period? period)
    {
        var words = period?.Since is { } since ? string.Create(CultureInfo.InvariantCulture, $" since:{since:yyyy-MM-dd}") : "";
        return period?.Until is { } until ? words + string.Create(CultureInfo.InvariantCulture, $" until:{until:yyyy-MM-dd}") : words;
    }

    // "In Kabul", "at the Crocus City Hall".
    private static bool IsPlace(QuestionTerm term, Question question)
    {
        var before = term.First - 1;
        if (before >= 0 && before < question.Tokens.Count && question.Tokens[before].Is("the"))
            before--;
        return (question.IsAboutMany || question.AsksDeadliest || question.Kind is QuestionKind.List or QuestionKind.Latest or QuestionKind.Timeline) && term is { Kind: TermKind.Name, IsCommon: false } && before >= 0 && before < question.Tokens.Count && question.Tokens[before].Text is "in" or "at" or "near" or "around";
    }

    private static bool IsType(QuestionTerm term) => TypeOf(term.Forms[0]) is not null || term.Forms[0] is "suicide" or "many" or "past";

    private static AttackType? TypeOf(Question question) => question.Terms.Select(t => TypeOf(t.Forms[0])).FirstOrDefault(t => t is not null);

    private static AttackType? TypeOf(string word) => word switch
    {
        "bombing" or "bombings" or "blast" or "blasts" or "explosion" or "explosions" => AttackType.Bombing,
        "kidnapping" or "kidnappings" or "abductions" => AttackType.HostageTakingKidnapping,
        "assassination" or "assassinations" => AttackType.Assassination,
        "hijacking" or "hijackings" => AttackType.Hijacking,
        "shootings" => AttackType.ArmedAssault,
        _ => null,
    };
}
