using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>What befell people. Shot is neither killed nor injured until the document says more.</summary>
internal enum Harm
{
    Killed,
    Injured,
    Shot,
    Missing,
    Kidnapped,
}

/// <summary>How a word takes the people it harms.</summary>
internal enum HarmForm
{
    /// <summary>"killed": the object after it, or the subject before its passive.</summary>
    Verb,

    /// <summary>"killing": the object after it.</summary>
    Participle,

    /// <summary>"dead", "died": what stands before it, or between "left" and it.</summary>
    Predicate,

    /// <summary>"deaths", "fatalities": a number before it, or people after "of".</summary>
    Noun,
}

internal readonly record struct HarmWord(Harm Harm, HarmForm Form);

/// <summary>The words of harm.</summary>
internal static class CasualtyWords
{
    private static readonly FrozenDictionary<string, HarmWord> Words = Build();

    public static bool TryGet(string word, out HarmWord harm) => Words.TryGetValue(word, out harm);

    private static FrozenDictionary<string, HarmWord> Build()
    {
        var words = new Dictionary<string, HarmWord>();
        Add(Harm.Killed, HarmForm.Verb, "killed kills kill slain murdered massacred assassinated executed beheaded slaughtered");
        Add(Harm.Killed, HarmForm.Participle, "killing murdering massacring assassinating executing slaying");
        Add(Harm.Killed, HarmForm.Predicate, "dead died dies die perished deceased succumbed");
        Add(Harm.Killed, HarmForm.Noun, "deaths fatalities death murder murders slayings killings homicide");
        Add(Harm.Injured, HarmForm.Verb, "injured injures injure wounded wounds hurt hurts maimed stabbed grazed");
        Add(Harm.Injured, HarmForm.Participle, "injuring wounding hurting maiming stabbing");
        Add(Harm.Injured, HarmForm.Predicate, "hospitalized hospitalised");
        Add(Harm.Injured, HarmForm.Noun, "injuries wounded");
        Add(Harm.Shot, HarmForm.Verb, "shot shoots shoot");
        Add(Harm.Shot, HarmForm.Participle, "shooting");
        Add(Harm.Missing, HarmForm.Predicate, "missing unaccounted");
        Add(Harm.Kidnapped, HarmForm.Verb, "kidnapped abducted kidnaped abduct kidnap kidnaps abducts");
        Add(Harm.Kidnapped, HarmForm.Participle, "kidnapping abducting");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Harm harm, HarmForm form, string list)
        {
            foreach (var word in list.Split(' '))
                words.TryAdd(word, new HarmWord(harm, form));
        }
    }
}
