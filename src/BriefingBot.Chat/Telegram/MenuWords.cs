using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Telegram;

/// <summary>What the menus say of the commands in other languages than the table's. A command that is not here keeps the table's words; answers are in English.</summary>
internal static class MenuWords
{
    private static readonly Dictionary<string, Dictionary<string, string>> Translated = new(StringComparer.Ordinal)
    {
        ["de"] = new(StringComparer.Ordinal)
        {
            ["group"] = "Profil einer bewaffneten Gruppe, mit Quellen",
            ["groups"] = "Bewaffnete Gruppen auflisten und suchen",
            ["attack"] = "Ein Anschlag: Zahlen, Bekenntnisse, Streitpunkte",
            ["attacks"] = "Anschläge auflisten, mit Anzahl und Opfern",
            ["timeline"] = "Ereignisse einer Gruppe oder eines Landes in Folge",
            ["compare"] = "Zwei Gruppen nebeneinander",
            ["ask"] = "Eine Frage stellen; die Antwort nennt ihre Quellen",
            ["search"] = "Stellen in den Dokumenten suchen",
            ["brief"] = "Ein Lagebericht, jetzt",
            ["digest"] = "Regelmäßige Lageberichte in diesem Chat",
            ["watch"] = "Meldung, sobald etwas Passendes bekannt wird",
            ["sources"] = "Quellen, ihre Bewertung und ihre Feeds",
            ["help"] = "Was man fragen kann, und wie",
            ["about"] = "Was dies ist, Quellen und Lizenzen",
            ["status"] = "Was verbunden ist und was gerade nicht geht",
        },
        ["es"] = new(StringComparer.Ordinal)
        {
            ["group"] = "Perfil de un grupo armado, con fuentes",
            ["groups"] = "Listar y buscar grupos armados",
            ["attack"] = "Un atentado: cifras, reivindicaciones, disputas",
            ["attacks"] = "Listar atentados, con recuento y víctimas",
            ["timeline"] = "Hechos de un grupo o país, en orden",
            ["compare"] = "Dos grupos, lado a lado",
            ["ask"] = "Hacer una pregunta; la respuesta cita sus fuentes",
            ["search"] = "Buscar pasajes en los documentos",
            ["brief"] = "Un informe, ahora",
            ["digest"] = "Informes periódicos en este chat",
            ["watch"] = "Avisar cuando se sepa algo que coincida",
            ["sources"] = "Las fuentes, su calificación y sus canales",
            ["help"] = "Qué se puede preguntar, y cómo",
            ["about"] = "Qué es esto, fuentes y licencias",
            ["status"] = "Qué está conectado y qué falla",
        },
        ["fr"] = new(StringComparer.Ordinal)
        {
            ["group"] = "Profil d'un groupe armé, sources à l'appui",
            ["groups"] = "Lister et chercher des groupes armés",
            ["attack"] = "Une attaque : bilans, revendications, désaccords",
            ["attacks"] = "Lister des attaques, nombre et bilan",
            ["timeline"] = "Événements d'un groupe ou d'un pays, dans l'ordre",
            ["compare"] = "Deux groupes côte à côte",
            ["ask"] = "Poser une question ; la réponse cite ses sources",
            ["search"] = "Chercher des passages dans les documents",
            ["brief"] = "Un point de situation, maintenant",
            ["digest"] = "Points de situation réguliers dans ce chat",
            ["watch"] = "Prévenir dès qu'un fait correspond",
            ["sources"] = "Les sources, leur cote et leurs flux",
            ["help"] = "Ce qu'on peut demander, et comment",
            ["about"] = "Ce que c'est, sources et licences",
            ["status"] = "Ce qui est connecté, ce qui ne marche pas",
        },
    };

    public static IEnumerable<string?> Languages => Translated.Keys.Order(StringComparer.Ordinal);

    public static string Of(CommandSpec command, string? language) =>
        language is not null && Translated[language].TryGetValue(command.Name, out var words) ? words : command.Summary;
}
