using System.Globalization;
using System.Text;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Folds a name to its letters and digits, so that spellings which differ in case, hyphens or accents are one.</summary>
internal static class NameFold
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.IsNormalized(NormalizationForm.FormKD) ? name : name.Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
