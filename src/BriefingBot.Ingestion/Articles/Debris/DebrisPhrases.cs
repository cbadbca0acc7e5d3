using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Articles.Debris;

/// <summary>The phrases of site furniture, in normalised form (<see cref="LineText"/>). A line longer than its limit is not judged by the phrase.</summary>
internal static class DebrisPhrases
{
    public const int LongestLabel = 70;
    private const int Short = 90;
    private const int Medium = 180;
    private const int Long = 320;

    public static readonly FrozenDictionary<string, ArticlePartKind> Exact = Build(
        (ArticlePartKind.Advertisement, "advertisement|advertisements|advert|advertising|ad|ads|sponsored|sponsored content|sponsored links|promoted|publicidade|publicidad|pubblicità|anzeige|werbung|реклама|iklan|story continues below advertisement|story continues|article continues below|continue reading below|scroll to continue|ad feedback"),
        (ArticlePartKind.Share, "share|share this|share this article|share this story|share this post|tweet|tweet this|email|e-mail|print|pin it|facebook|twitter|whatsapp|linkedin|reddit|telegram|copy link|link copied|save|pinterest|vkontakte|odnoklassniki|flipboard|tumblr|messenger|viber|google+|pocket|email article|share your thoughts with friends|like this|like loading|loading|like|share on social media|condividi|teilen|compartilhar|compartir|поделиться"),
        (ArticlePartKind.Comment, "comments|comment|leave a reply|leave a comment|reply|post a comment|add a comment|join the conversation|join the discussion|view comments|show comments|load comments|conversation|responses|post comment|cancel reply|kommentare|comentários|comentarios|commenti|комментарии"),
        (ArticlePartKind.Newsletter, "newsletter|newsletters|please enter a valid email address|enter your email|enter your email address|your email address|email address|sign up|signup|sign me up|subscribe to our newsletter|thank you for subscribing|get the newsletter"),
        (ArticlePartKind.Subscription, "subscribe|subscribe now|log in|login|sign in|register|register now|donate|donate now|become a member|already a subscriber|get started|free trial|start your free trial"),
        (ArticlePartKind.RelatedLink, "related|related stories|related articles|related posts|related content|related news|related topics|read more|see also|see more|more|more stories|more news|recommended|trending|most read|most popular|popular|latest|latest news|latest stories|don't miss|up next|next|previous|next article|previous article|source link|source|original article|back to top|top stories|you may also like|you might also like|more on this story|also read|read also|continue reading|click here|learn more|view all|see all|watch|watch now|leia mais|leia também|weiterlesen|leggi anche|читайте также|baca juga"),
        (ArticlePartKind.Notice, "image|caption|print article|order reprints|write to|photo|photos|video|gallery|getty images|getty|file photo|reuters|afp|ap photo|close|menu|home|search|skip to content|skip to main content|accept|accept all|accept cookies|i agree|ok|got it|manage cookies|cookie settings|privacy policy|terms of service|terms of use|all rights reserved|tags|topics|categories|filed under|posted in|about the author|by|play|pause|mute|unmute|settings|replay|hide caption|toggle caption|enlarge this image|enlarge|+ posts|posts|font size|text size|listen|listen to this article|highlights|0:00|go back"));

    /// <summary>Phrases that begin a line, what the line is then, and the longest such line.</summary>
    public static readonly (string Start, ArticlePartKind Kind, int Longest)[] Starts =
    [
        ..Each(ArticlePartKind.RelatedLink, Medium, "read more:|read more about|read more on|read next|read also|also read|also see|see also|see more:|related:|related story|related article|related coverage|more:|more from |more on this|more great |" +
            "recommended:|recommended for you|don't miss:|you may also like|you might also like|you may like|latest from |latest on |from our archive|click here to|click here for|watch:|watch now:|listen:|source:|sourse:|source link|via:|next up:|up next:|" +
            "trending:|most read:|leia mais:|leia também|leggi anche|читайте также|baca juga|lesen sie auch|mehr zum thema|lire aussi|lee también|read the full|read the original|view original|see photos|check out our|check out more|check out the latest|have you read|want more stories"),
        ..Each(ArticlePartKind.Share, Medium, "share on |share this |share via |share to |share with |tweet this|follow us|follow @|like us on|join us on|find us on|follow him on|follow her on|follow me on|follow them on|follow the author|email this|print this|pin this|click to share|download our app|download the app|get our app"),
        ..Each(ArticlePartKind.Newsletter, Long, "sign up for |sign up to |sign-up for |subscribe to our|subscribe to the newsletter|subscribe for free|get our newsletter|get the latest news|get the best of|get our daily|get breaking news|get daily news|get updates|join our newsletter|join our mailing|delivered to your inbox|enter your email|please enter a valid|by signing up|by subscribing|by entering your email|want to get|want the latest|every day we send an email|stay up to date|stay in the know|never miss a story"),
        ..Each(ArticlePartKind.Subscription, Long, "support our journalism|support independent|support our work|become a member|become a subscriber|already a subscriber|subscribe today|subscribe now|subscribe to read|subscribe to continue|subscribe for|this article is for subscribers|this content is for|to continue reading|to read the full|log in to|login to|sign in to|register for free|create a free account|create an account|plus special access|join for access|you have reached your|you've reached your|help us keep|donate to|make a donation|make a contribution|consider supporting|please consider|thank you for reading|if you enjoyed this|if you like this|enjoy unlimited|start your subscription|try it free|unlock this article|this is a premium"),
        ..Each(ArticlePartKind.Comment, Medium, "leave a reply|leave a comment|post a comment|add your comment|your email address will not be|required fields are marked|save my name|notify me of|you must be logged in|log in to leave|please log in|be the first to comment|comments are closed|comments are moderated|view all comments|show all comments|what do you think? |let us know what you think|let us know in the comments|have your say|tell us in the comments|sound off in the comments|this site uses akismet"),
        ..Each(ArticlePartKind.Notice, Medium, "this website uses cookies|this site uses cookies|we use cookies|by continuing to use|by using this site|by clicking|all rights reserved|copyright ©|(c) 20|terms and conditions|filed under|tagged with|tagged as|tags:|tagged:|posted in|categories:|topics:|category:|last updated|last modified|this story has been updated|this article was originally published|this story was originally published|this article originally appeared|this post originally appeared|originally published|this article first appeared|have a tip|got a tip|have a story|do you have a story|if you have a tip|contact us at|contact the author|contact the reporter|send tips|got a news tip|press esc|your browser does not|javascript is|please enable javascript|enable javascript|photo gallery|view gallery|view slideshow|reporting by |editing by |additional reporting by|this material may not be|the views expressed|views expressed in|opinions expressed"),
        ..Each(ArticlePartKind.Caption, Medium, "image credit|photo credit|photo by|photo:|photos:|photograph by|photograph:|image:|image source|image copyright|image caption|media caption|picture:|credit:|credits:|file photo|file -|file image|foto:|фото:|getty images|courtesy of"),
        ..Each(ArticlePartKind.Advertisement, Short, "advertisement|story continues below|article continues|continue reading below|sponsored by|paid content|promoted by|affiliate disclosure"),
    ];

    /// <summary>What begins a line that only tells when, and by whom, a page was published.</summary>
    public static readonly string[] DateStarts =
        "updated|published|first published|posted|last updated|last modified|created|publicado|veröffentlicht|pubblicato|опубликовано|diterbitkan".Split('|');

    /// <summary>Phrases that give a line away wherever they stand in it.</summary>
    public static readonly (string Inside, ArticlePartKind Kind, int Longest)[] Inside =
    [
        ..Each(ArticlePartKind.Newsletter, Long, "subscribe to our newsletter|sign up for our|sign up to our|our newsletter|our daily newsletter|our weekly newsletter|delivered through your letterbox|to your inbox|in your inbox|valid email address|unsubscribe at any time"),
        ..Each(ArticlePartKind.Subscription, Medium, "for access to this content|already have an account|free of charge with your account|account - free of charge|support our journalism|subscribers only|subscriber-only|exclusive to subscribers"),
        ..Each(ArticlePartKind.Share, Medium, "follow him on|follow her on|follow us on|follow them on|follow me on|on facebook and twitter|on twitter and facebook|follow us on|like us on facebook|on facebook, twitter|on twitter, facebook|on instagram, facebook"),
        ..Each(ArticlePartKind.Notice, Medium, "letters to the editor|tags:|news tip, correction|a news tip|all rights reserved|may not be published, broadcast|use of cookies|cookie policy|cookies to improve|commission on purchases|affiliate commission|earn a commission|may receive a commission|contributed to this report|contributed to this story|contributed to this article|javascript to view|enable javascript|supports html5 video"),
        ..Each(ArticlePartKind.Comment, Medium, "email address will not be published"),
    ];

    /// <summary>Labels of sections that hold no body; one that ends with a space may be continued.</summary>
    public static readonly (ArticlePartKind Kind, string[] Phrases)[] Labels =
    [
        (ArticlePartKind.RelatedLink, ("related|related stories|related articles|related posts|related content|related news|related links|related topics|related coverage |related reading|read more|read next|see also|more|more stories|more news|more from |more on |more great |more stories from |more articles |" +
            "recommended|recommended stories|recommended for you|recommended reading|trending|trending now|trending stories|most read|most popular|most viewed|popular posts|popular stories|popular|latest|latest news|latest stories|latest articles|latest posts|latest from |recent posts|recent articles|recent news|" +
            "don't miss|you may also like|you might also like|you may also be interested in|you might be interested in|also read|read also|also on |next up|up next|next article|next story|next post|previous post|top stories|editors' picks|editor's picks|editor's pick|what to read next|keep reading|further reading|other stories|other news|in case you missed it|around the web|from around the web|from the web|promoted stories|sponsored stories|dig deeper|explore more|" +
            "leia mais|leia também|veja também|notícias relacionadas|lesen sie auch|das könnte sie auch interessieren|leggi anche|articoli correlati|lire aussi|articles similaires|читайте также|похожие записи|baca juga|artikel terkait|関連記事").Split('|')),
        (ArticlePartKind.Share, "share this|share this article|share this story|share this post|share this:|follow us|follow us on |connect with us|spread the word|stay connected|share|sharing is caring".Split('|')),
        (ArticlePartKind.Newsletter, "newsletter|newsletters|subscribe to our newsletter|sign up for our newsletter|join our newsletter|get our newsletter|stay informed|stay up to date|mailing list|sign up for ".Split('|')),
        (ArticlePartKind.Comment, "comments|comment|leave a reply|leave a comment|leave a reply |join the conversation|join the discussion|post a comment|add a comment|reader comments|readers' comments|discussion|show comments|view comments|responses|what do you think|kommentare|comentários|comentarios|commenti|комментарии".Split('|')),
        (ArticlePartKind.Biography, "about the author|about the authors|about author|about the writer|author bio|written by|über den autor|sobre o autor".Split('|')),
        (ArticlePartKind.Notice, "about us|contact us|contact|contacts|media contact|press contact|for more information|disclaimer|topics|tags|filed under|categories|in this article|article topics|table of contents|contents".Split('|')),
    ];

    private static IEnumerable<(string, ArticlePartKind, int)> Each(ArticlePartKind kind, int longest, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase, kind, longest));

    private static FrozenDictionary<string, ArticlePartKind> Build(params (ArticlePartKind Kind, string Phrases)[] entries) =>
        entries.SelectMany(entry => entry.Phrases.Split('|').Select(phrase => (phrase, entry.Kind)))
            .DistinctBy(pair => pair.phrase)
            .ToFrozenDictionary(pair => pair.phrase, pair => pair.Kind, StringComparer.Ordinal);
}
