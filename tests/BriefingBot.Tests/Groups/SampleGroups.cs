using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Tests.Groups;

/// <summary>A few groups that are easily confused.</summary>
internal static class SampleGroups
{
    internal static readonly Group[] All =
    [
        Create("isis", "Islamic State", "SY IQ", ["ISIS", "ISIL", "IS", "Daesh", "Islamic State of Iraq and the Levant", "Islamic State in Iraq and Syria"]),
        Create("isis-k", "Islamic State – Khorasan Province", "AF PK", ["ISIS-K", "IS-K", "ISKP", "ISK", "Islamic State in Khorasan Province"], partOf: "isis"),
        Create("isis-mozambique", "Islamic State – Mozambique", "MZ", ["Ansar al-Sunna", "Ahlu Sunna wal Jamaa", "al-Shabaab"], partOf: "isis"),
        Create("al-shabaab", "Al-Shabaab", "SO KE", ["Harakat al-Shabaab al-Mujahideen", "HSM"], partOf: "al-qaeda"),
        Create("al-qaeda", "Al-Qaeda", "AF", ["al-Qa'ida", "AQ"]),
        Create("aqim", "Al-Qaeda in the Islamic Maghreb", "DZ ML", ["AQIM"], partOf: "al-qaeda"),
        Create("taliban", "Taliban", "AF", ["Islamic Emirate of Afghanistan", "Afghan Taliban"]),
        Create("ttp", "Tehrik-i-Taliban Pakistan", "PK", ["TTP", "Pakistani Taliban"]),
        Create("hezbollah", "Hezbollah", "LB", ["Party of God"]),
        Create("hamas", "Hamas", "PS", ["Islamic Resistance Movement"]),
        Create("houthis", "Houthis", "YE", ["Ansar Allah", "Houthi movement"]),
        Create("lra", "Lord's Resistance Army", "UG CF", ["LRA"]),
        Create("jamaat-nusrat", "Jama'at Nusrat al-Islam wal-Muslimin", "ML BF", []),
        Create("jaish-al-islam-sy", "Jaysh al-Islam", "SY", []),
        Create("jaish-al-islam-ps", "Jaish al-Islam", "PS", ["Army of Islam"]),
        Create("ansar-sharia-ly", "Ansar al-Sharia in Libya", "LY", ["Ansar al-Sharia"]),
        Create("ansar-sharia-tn", "Ansar al-Sharia in Tunisia", "TN", ["Ansar al-Sharia"]),
        Create("haqqani", "Haqqani network", "AF PK", [], partOf: "taliban"),
        Create("wagner", "Wagner Group", "RU ML", ["PMC Wagner"]),
    ];

    internal static readonly GroupResolver Resolver = new(All);

    internal static Group Create(string id, string name, string countries, string[] aliases, string? partOf = null) => new(
        id,
        name,
        "armed group",
        countries.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        [.. aliases.Select(alias => new GroupAlias(alias, []))],
        partOf is null ? [] : [new GroupRelation(RelationKind.PartOf, partOf, partOf, [])],
        []);
}
