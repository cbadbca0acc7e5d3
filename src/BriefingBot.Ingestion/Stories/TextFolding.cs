using System.Globalization;
using System.Text;

namespace BriefingBot.Ingestion.Stories;

/// <summary>Cuts a text to its bound and strips diacritics, so that Chișinău and Chisinau are one word. Case is kept.</summary>
internal static class TextFolding
{
    public static string Fold(string text, int limit)
    {
        var bounded = text.Length > limit ? text[..limit] : text;
        return System.Text.Ascii.IsValid(bounded) ? bounded : StripMarks(bounded);
    }

    private static string StripMarks(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in WithoutSurrogates(text).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(character == '\u2019' ? '\'' : character);
        return folded.ToString();
    }

    // A lone surrogate would make Normalize throw; letters beyond the basic plane are rare enough in news to be left out.
    private static string WithoutSurrogates(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsSurrogate(source[i]) || source[i] >= '\uFDD0' && source[i] <= '\uFDEF' || source[i] >= '\uFFFE' ? ' ' : source[i];
        });
}
