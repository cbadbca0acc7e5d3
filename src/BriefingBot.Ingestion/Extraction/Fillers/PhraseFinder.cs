using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Ingestion.Extraction.Incidents;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Fillers;

/// <summary>Finds noun phrases by their heads and what stands before them: targets after "on", "outside", "hit"; weapons; attackers; people harmed.</summary>
internal static class PhraseFinder
{
    private const int MostModifiers = 6;

    public static IEnumerable<TextSpan> Targets(Section section, int sentence)
    {
        var tokens = section.Text.Sentences[sentence];
        for (var i = tokens.First; i < tokens.End; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (!WordClasses.Default.Is(word, "structure") && !WordClasses.Default.Is(word, "vehicle") || IsModifier(section.Text, i, tokens.End))
                continue;
            var start = PhraseStart(section.Text, i, tokens.First, out var before);
            if (before is "on" or "at" or "outside" or "against" or "targeting" or "targeted" or "hit" or "struck" or "attacked" or "bombed" or "stormed" or "inside" or "raided" or "entered" or "rammed" or "near" or "burned" or "torched")
                yield return Span(section.Text, start, i);
        }
    }

    public static IEnumerable<TextSpan> Weapons(Section section, int sentence)
    {
        var tokens = section.Text.Sentences[sentence];
        for (var i = tokens.First; i < tokens.End; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (!WordClasses.Default.Is(word, "weapon") || IsModifier(section.Text, i, tokens.End) || word is "charge" or "charges" or "mine" or "stones" or "sticks" or "traps" or "line" or "artifact" or "device" && i == tokens.First)
                continue;
            yield return Span(section.Text, PhraseStart(section.Text, i, tokens.First, out _), i);
        }
    }

    public static IEnumerable<TextSpan> Attackers(Section section, EventMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (WordClasses.Default.Is(word, "human.perp") && word is not ("men" or "persons" or "individuals" or "cell" or "cells" or "youths" or "subjects" or "fighter" or "fighters") && !IsModifier(section.Text, i, mention.End))
                yield return Span(section.Text, PhraseStart(section.Text, i, mention.First, out _), i);
        }
    }

    /// <summary>The people of a casualty phrase without number and article: "Taliban workers".</summary>
    public static TextSpan? People(Section section, CasualtyObservation casualty)
    {
        var tokens = section.Text.Sentences[casualty.Sentence];
        for (var i = tokens.First; i < tokens.End; i++)
        {
            var token = section.Text.Tokens[i];
            if (token.Start < casualty.Figure.Start || token.Start >= casualty.Words.End || token.Text is "people" or "others" or "victims" or "person" or "man" or "woman")
                continue;
            if ((WordClasses.Default.Is(token.Text, "human.civil") || WordClasses.Default.Is(token.Text, "human.military")) && !IsModifier(section.Text, i, tokens.End))
                return Span(section.Text, PhraseStart(section.Text, i, tokens.First, out _), i);
        }
        return null;
    }

    /// <summary>People aimed at: "targeting bank clerks", "fired on pilgrims".</summary>
    public static IEnumerable<TextSpan> PeopleAimedAt(Section section, EventMention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (!(WordClasses.Default.Is(word, "human.civil") || WordClasses.Default.Is(word, "human.military")) || IsModifier(section.Text, i, mention.End))
                continue;
            var start = PhraseStart(section.Text, i, mention.First, out var before);
            if (before is "targeting" or "targeted" or "targets" or "against" or "on" or "at" or "attacked" or "ambushed")
                yield return Span(section.Text, start, i);
        }
    }

    private static bool IsModifier(TaggedText text, int at, int end) =>
        at + 1 < end && (WordClasses.Default.Is(text.Tokens[at + 1].Text, "structure") || WordClasses.Default.Is(text.Tokens[at + 1].Text, "weapon") || WordClasses.Default.Is(text.Tokens[at + 1].Text, "vehicle")
            || WordClasses.Default.Is(text.Tokens[at + 1].Text, "human.civil") || EventTriggers.TryGet(text.Tokens[at + 1].Text, out var t) && t.IsNoun);

    /// <summary>Goes left over what may stand inside the phrase; <paramref name="before"/> is the word before it, articles and numbers skipped.</summary>
    private static int PhraseStart(TaggedText text, int head, int limit, out string before)
    {
        var start = head;
        while (start > limit && head - start < MostModifiers && BelongsInside(text.Tokens[start - 1]))
            start--;
        while (start < head && (text.Tokens[start].Kind is TokenKind.Possessive or TokenKind.Number))
            start++;
        var i = start - 1;
        while (i > limit && (text.Tokens[i].Text is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "this" or "that" || text.Tokens[i].Kind is TokenKind.Number or TokenKind.Possessive))
            i--;
        before = i >= limit ? text.Tokens[i].Text : "";
        return start;
    }

    private static bool BelongsInside(Token token) =>
        token.Kind is TokenKind.Possessive
        || (token.Kind == TokenKind.Word && !WordClasses.Default.Is(token.Text, "function") && !CasualtyWords.TryGet(token.Text, out _)
            && (!EventTriggers.TryGet(token.Text, out var trigger) || trigger.Kind == EventKind.Bombing && trigger.IsNoun)
            && token.Text is not ("into" or "near" or "outside" or "inside" or "against" or "targeting" or "targeted" or "hit" or "entered" or "when" or "after" or "before" or "during" or "about" or "more" or "than" or "least" or "over" or "under" or "across" or "rammed" or "using" or "were" or "carrying" or "several" or "dozens" or "said" or "while" or "where" or "most" or "one" or "two" or "three" or "four" or "five" or "six" or "another" or "other" or "through" or "around" or "between" or "behind" or "killed" or "some" or "all" or "no" or "any" or "many" or "opened"));

    private static TextSpan Span(TaggedText text, int first, int last) => new(text.Tokens[first].Start, text.Tokens[last].End);
}
