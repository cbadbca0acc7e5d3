using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Commands;

/// <summary>Reads a typed country: one country, or the reply that asks or suggests.</summary>
internal static class CountryArgument
{
    public static (Country? Country, Reply? Refusal) Read(string typed, CommandCall call)
    {
        var named = Countries.Named(typed);
        if (named.Count == 1)
            return (named[0], null);
        var shown = CommandReader.Clip(typed);
        ReplyButton Choose(Country country) => new(country.Name, $"/{call.Spec.Name} country:{country.Code}");
        if (named.Count > 1)
        {
            return (null, new Reply(ReplyStatus.Ambiguous, $"Which \"{shown}\"?")
            {
                Summary = $"\"{shown}\" is {string.Join(" or ", named.Select(c => c.Name))}.",
                Buttons = [.. named.Select(Choose)],
            });
        }
        var near = Countries.Suggest(typed, 3).Select(s => s.Value).Distinct().ToList();
        return (null, near.Count == 0
            ? Reply.NotFound("No such country", $"\"{shown}\" is no country that is known here; write its English name or its two-letter code.")
            : Reply.NotFound("No such country", $"\"{shown}\" is no country that is known here; did you mean {string.Join(" or ", near.Select(c => c.Name))}?", [.. near.Select(Choose)]));
    }
}
