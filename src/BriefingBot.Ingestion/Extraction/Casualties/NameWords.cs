using System.Collections.Frozen;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>Words that show a run of capitalised words to be something else than a person's name.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> NoPerson = ("street avenue road lane drive court boulevard highway park county city town village district province department state states " +
        "police sheriff's sheriff office hospital center centre school university college church mosque temple airport hotel club bank company news press times post fox cnn reuters associated " +
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "the a an in on at he she it they we his her its their this that these there but and or if when while after before as for by with from according " +
        "authorities officials witnesses investigators medical fire crime grand justice supreme united north south east west new san los las islamic al-qaeda army navy air force national " +
        "university regional general memorial security council ministry minister government party front movement division bureau agency association apartments apartment bar grill club restaurant").Split(' ').ToFrozenSet();

    public static bool IsNoPerson(List<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (NoPerson.Contains(tokens[i].Text) || CasualtyWords.TryGet(tokens[i].Text, out _))
                return true;
            if (WordClasses.Default.Is(tokens[i].Text, "structure") || WordClasses.Default.Is(tokens[i].Text, "organization") || WordClasses.Default.Is(tokens[i].Text, "trigger.attack") || WordClasses.Default.Is(tokens[i].Text, "trigger.shoot"))
                return true;
        }
        return false;
    }
}
