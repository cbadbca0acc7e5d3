using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>A word that tells an act of violence.</summary>
/// <param name="IsNoun">"The bombing", which can be recalled, planned or counted; otherwise a verb that tells it.</param>
/// <param name="IsPlural">Several acts: of one incident only if few and counted ("twin blasts").</param>
internal readonly record struct Trigger(EventKind Kind, bool IsNoun, bool IsPlural);

/// <summary>The words that tell acts of violence.</summary>
internal static class EventTriggers
{
    private static readonly FrozenDictionary<string, Trigger> Words = Build();

    public static bool TryGet(string word, out Trigger trigger) => Words.TryGetValue(word, out trigger);

    private static FrozenDictionary<string, Trigger> Build()
    {
        var words = new Dictionary<string, Trigger>();
        Nouns(EventKind.Attack, "plot attack assault raid ambush rampage onslaught strike massacre shelling incursion airstrike");
        Nouns(EventKind.Shooting, "shooting shootout shoot-out gunfire drive-by shootings");
        Nouns(EventKind.Stabbing, "stabbing");
        Nouns(EventKind.Assassination, "assassination murder killing slaying homicide murder-suicide execution");
        Nouns(EventKind.Bombing, "bombing bomb blast explosion detonation car-bombing dynamiting bombardment ied");
        Nouns(EventKind.Kidnapping, "kidnapping abduction kidnaping");
        Nouns(EventKind.Hijacking, "hijacking");
        Nouns(EventKind.Arson, "arson firebombing");
        Nouns(EventKind.Robbery, "robbery holdup heist");
        Nouns(EventKind.HostageSiege, "siege hostage-taking");
        Verbs(EventKind.Attack, "attacked attacking stormed storming ambushed assaulted raided struck strafed shelled mortared harassed machinegunned rampaged");
        Verbs(EventKind.Shooting, "shot gunned shoots fired shooting");
        Verbs(EventKind.Stabbing, "stabbed hacked knifed");
        Verbs(EventKind.Assassination, "assassinated murdered executed beheaded lynched slain assassinating murdering");
        Verbs(EventKind.Bombing, "bombed exploded detonated dynamited explodes detonating exploding blew blown bombing");
        Verbs(EventKind.Kidnapping, "kidnapped abducted kidnaped kidnapping abducting");
        Verbs(EventKind.Hijacking, "hijacked");
        Verbs(EventKind.Arson, "torched firebombed burned burnt");
        Verbs(EventKind.Robbery, "robbed looted");
        Verbs(EventKind.Sabotage, "sabotaged toppled");
        Verbs(EventKind.Harm, "killed killing kills injured wounded wounding injuring died dead massacred slaughtered");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Nouns(EventKind kind, string list)
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(word, new Trigger(kind, IsNoun: true, word.EndsWith('s') && word is not "shootings"));
                words.TryAdd(word.EndsWith('y') ? word[..^1] + "ies" : word.EndsWith("sh", StringComparison.Ordinal) ? word + "es" : word + "s", new Trigger(kind, IsNoun: true, IsPlural: true));
            }
        }

        void Verbs(EventKind kind, string list)
        {
            foreach (var word in list.Split(' '))
                words.TryAdd(word, new Trigger(kind, IsNoun: false, IsPlural: false));
        }
    }
}
