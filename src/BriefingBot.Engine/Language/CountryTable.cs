namespace BriefingBot.Engine.Language;

/// <summary>ISO 3166-1 alpha-2 code; name; other names; demonyms. The members of the United Nations, its observers, and territories that the news names.</summary>
internal static class CountryTable
{
    internal const string Rows = """
        AF;Afghanistan;Islamic Emirate of Afghanistan;Afghan
        AL;Albania;;Albanian
        DZ;Algeria;;Algerian
        AD;Andorra;;Andorran
        AO;Angola;;Angolan
        AG;Antigua and Barbuda;Antigua;Antiguan,Barbudan
        AR;Argentina;Argentine Republic;Argentine,Argentinian
        AM;Armenia;;Armenian
        AU;Australia;;Australian
        AT;Austria;;Austrian
        AZ;Azerbaijan;;Azerbaijani,Azeri
        BS;Bahamas;The Bahamas;Bahamian
        BH;Bahrain;;Bahraini
        BD;Bangladesh;East Pakistan;Bangladeshi
        BB;Barbados;;Barbadian
        BY;Belarus;Byelorussia,Belorussia;Belarusian,Belarussian
        BE;Belgium;;Belgian
        BZ;Belize;British Honduras;Belizean
        BJ;Benin;Dahomey;Beninese
        BT;Bhutan;;Bhutanese
        BO;Bolivia;Plurinational State of Bolivia;Bolivian
        BA;Bosnia and Herzegovina;Bosnia,Bosnia-Hercegovina,Bosnia & Herzegovina,BiH;Bosnian,Herzegovinian
        BW;Botswana;Bechuanaland;Botswanan,Motswana,Batswana
        BR;Brazil;Brasil;Brazilian
        BN;Brunei;Brunei Darussalam;Bruneian
        BG;Bulgaria;;Bulgarian
        BF;Burkina Faso;Burkina,Upper Volta;Burkinabe,Burkinabè
        BI;Burundi;;Burundian
        CV;Cape Verde;Cabo Verde;Cape Verdean,Cabo Verdean
        KH;Cambodia;Kampuchea;Cambodian,Khmer
        CM;Cameroon;Cameroun;Cameroonian
        CA;Canada;;Canadian
        CF;Central African Republic;CAR,Centrafrique;Central African
        TD;Chad;Tchad;Chadian
        CL;Chile;;Chilean
        CN;China;People's Republic of China,PRC;Chinese
        CO;Colombia;;Colombian
        KM;Comoros;;Comorian,Comoran
        CG;Republic of the Congo;Congo,Congo-Brazzaville,Republic of Congo;Congolese
        CD;Democratic Republic of the Congo;DRC,DR Congo,D.R. Congo,Congo,Congo-Kinshasa,Zaire,Democratic Republic of Congo;Congolese,Zairian
        CR;Costa Rica;;Costa Rican
        CI;Ivory Coast;Côte d'Ivoire,Cote d'Ivoire;Ivorian,Ivoirian
        HR;Croatia;;Croatian,Croat
        CU;Cuba;;Cuban
        CY;Cyprus;Republic of Cyprus;Cypriot
        CZ;Czechia;Czech Republic;Czech
        DK;Denmark;;Danish,Dane
        DJ;Djibouti;;Djiboutian
        DM;Dominica;;Dominican
        DO;Dominican Republic;;Dominican
        EC;Ecuador;;Ecuadorian,Ecuadorean
        EG;Egypt;Arab Republic of Egypt;Egyptian
        SV;El Salvador;Salvador;Salvadoran,Salvadorian
        GQ;Equatorial Guinea;;Equatorial Guinean,Equatoguinean
        ER;Eritrea;;Eritrean
        EE;Estonia;;Estonian
        SZ;Eswatini;Swaziland;Swazi,Liswati
        ET;Ethiopia;Abyssinia;Ethiopian
        FJ;Fiji;;Fijian
        FI;Finland;;Finnish,Finn
        FR;France;French Republic;French,Frenchman
        GA;Gabon;;Gabonese
        GM;Gambia;The Gambia;Gambian
        GE;Georgia;Republic of Georgia;Georgian
        DE;Germany;Federal Republic of Germany;German
        GH;Ghana;Gold Coast;Ghanaian
        GR;Greece;Hellenic Republic;Greek
        GD;Grenada;;Grenadian
        GT;Guatemala;;Guatemalan
        GN;Guinea;Guinea-Conakry;Guinean
        GW;Guinea-Bissau;;Bissau-Guinean
        GY;Guyana;British Guiana;Guyanese
        HT;Haiti;;Haitian
        HN;Honduras;;Honduran
        HU;Hungary;;Hungarian
        IS;Iceland;;Icelandic,Icelander
        IN;India;Bharat;Indian
        ID;Indonesia;;Indonesian
        IR;Iran;Islamic Republic of Iran,Persia;Iranian,Persian
        IQ;Iraq;Republic of Iraq;Iraqi
        IE;Ireland;Republic of Ireland,Eire;Irish,Irishman
        IL;Israel;State of Israel;Israeli
        IT;Italy;;Italian
        JM;Jamaica;;Jamaican
        JP;Japan;;Japanese
        JO;Jordan;Hashemite Kingdom of Jordan,Transjordan;Jordanian
        KZ;Kazakhstan;Kazakstan;Kazakh,Kazakhstani
        KE;Kenya;;Kenyan
        KI;Kiribati;;I-Kiribati
        KP;North Korea;DPRK,Democratic People's Republic of Korea,Korea;North Korean,Korean
        KR;South Korea;Republic of Korea,ROK,Korea;South Korean,Korean
        KW;Kuwait;;Kuwaiti
        KG;Kyrgyzstan;Kyrgyz Republic,Kirghizia,Kirgizstan;Kyrgyz,Kyrgyzstani
        LA;Laos;Lao PDR,Lao People's Democratic Republic;Lao,Laotian
        LV;Latvia;;Latvian
        LB;Lebanon;Lebanese Republic;Lebanese
        LS;Lesotho;Basutoland;Basotho,Mosotho
        LR;Liberia;;Liberian
        LY;Libya;Libyan Arab Jamahiriya;Libyan
        LI;Liechtenstein;;Liechtensteiner
        LT;Lithuania;;Lithuanian
        LU;Luxembourg;;Luxembourgish,Luxembourger
        MG;Madagascar;Malagasy Republic;Malagasy,Madagascan
        MW;Malawi;Nyasaland;Malawian
        MY;Malaysia;Malaya;Malaysian
        MV;Maldives;The Maldives;Maldivian
        ML;Mali;French Sudan;Malian
        MT;Malta;;Maltese
        MH;Marshall Islands;;Marshallese
        MR;Mauritania;;Mauritanian
        MU;Mauritius;;Mauritian
        MX;Mexico;México;Mexican
        FM;Micronesia;Federated States of Micronesia;Micronesian
        MD;Moldova;Moldavia,Republic of Moldova;Moldovan
        MC;Monaco;;Monegasque,Monacan
        MN;Mongolia;;Mongolian
        ME;Montenegro;;Montenegrin
        MA;Morocco;Kingdom of Morocco;Moroccan
        MZ;Mozambique;Moçambique;Mozambican
        MM;Myanmar;Burma;Burmese,Myanma,Myanmarese
        NA;Namibia;South West Africa;Namibian
        NR;Nauru;;Nauruan
        NP;Nepal;;Nepali,Nepalese
        NL;Netherlands;The Netherlands,Holland;Dutch,Dutchman
        NZ;New Zealand;Aotearoa;New Zealander
        NI;Nicaragua;;Nicaraguan
        NE;Niger;;Nigerien
        NG;Nigeria;;Nigerian
        MK;North Macedonia;Macedonia,FYROM,Former Yugoslav Republic of Macedonia;Macedonian,North Macedonian
        NO;Norway;;Norwegian
        OM;Oman;Sultanate of Oman;Omani
        PK;Pakistan;Islamic Republic of Pakistan;Pakistani
        PW;Palau;;Palauan
        PA;Panama;Panamá;Panamanian
        PG;Papua New Guinea;PNG;Papua New Guinean
        PY;Paraguay;;Paraguayan
        PE;Peru;Perú;Peruvian
        PH;Philippines;The Philippines,Republic of the Philippines;Filipino,Filipina,Philippine
        PL;Poland;;Polish,Pole
        PT;Portugal;;Portuguese
        QA;Qatar;;Qatari
        RO;Romania;Rumania;Romanian
        RU;Russia;Russian Federation;Russian
        RW;Rwanda;Ruanda;Rwandan,Rwandese
        KN;Saint Kitts and Nevis;St Kitts and Nevis,St. Kitts and Nevis;Kittitian,Nevisian
        LC;Saint Lucia;St Lucia,St. Lucia;Saint Lucian,St Lucian
        VC;Saint Vincent and the Grenadines;St Vincent and the Grenadines,Saint Vincent,St Vincent;Vincentian
        WS;Samoa;Western Samoa;Samoan
        SM;San Marino;;Sammarinese
        ST;Sao Tome and Principe;São Tomé and Príncipe,Sao Tome;Sao Tomean
        SA;Saudi Arabia;Kingdom of Saudi Arabia,KSA;Saudi,Saudi Arabian
        SN;Senegal;;Senegalese
        RS;Serbia;Republic of Serbia;Serbian,Serb
        SC;Seychelles;The Seychelles;Seychellois
        SL;Sierra Leone;;Sierra Leonean
        SG;Singapore;;Singaporean
        SK;Slovakia;Slovak Republic;Slovak,Slovakian
        SI;Slovenia;;Slovenian,Slovene
        SB;Solomon Islands;;Solomon Islander
        SO;Somalia;Federal Republic of Somalia;Somali,Somalian
        ZA;South Africa;RSA,Republic of South Africa;South African
        SS;South Sudan;;South Sudanese
        ES;Spain;Kingdom of Spain;Spanish,Spaniard
        LK;Sri Lanka;Ceylon;Sri Lankan
        SD;Sudan;Republic of the Sudan;Sudanese
        SR;Suriname;Surinam,Dutch Guiana;Surinamese
        SE;Sweden;;Swedish,Swede
        CH;Switzerland;Swiss Confederation;Swiss
        SY;Syria;Syrian Arab Republic;Syrian
        TJ;Tajikistan;Tadjikistan,Tadzhikistan;Tajik,Tajikistani
        TZ;Tanzania;United Republic of Tanzania,Tanganyika;Tanzanian
        TH;Thailand;Siam;Thai
        TL;Timor-Leste;East Timor;Timorese,East Timorese
        TG;Togo;;Togolese
        TO;Tonga;;Tongan
        TT;Trinidad and Tobago;Trinidad,Tobago;Trinidadian,Tobagonian
        TN;Tunisia;;Tunisian
        TR;Turkey;Türkiye,Turkiye;Turkish,Turk
        TM;Turkmenistan;Turkmenia;Turkmen
        TV;Tuvalu;;Tuvaluan
        UG;Uganda;;Ugandan
        UA;Ukraine;The Ukraine;Ukrainian
        AE;United Arab Emirates;UAE,Emirates,The Emirates;Emirati
        GB;United Kingdom;UK,U.K.,Great Britain,Britain,England,Scotland,Wales,Northern Ireland;British,Briton,English,Scottish,Welsh,Northern Irish
        US;United States;USA,U.S.A.,US,U.S.,United States of America,America;American
        UY;Uruguay;;Uruguayan
        UZ;Uzbekistan;;Uzbek,Uzbekistani
        VU;Vanuatu;New Hebrides;Vanuatuan,Ni-Vanuatu
        VA;Vatican City;Holy See,Vatican,The Vatican;Vatican
        VE;Venezuela;Bolivarian Republic of Venezuela;Venezuelan
        VN;Vietnam;Viet Nam;Vietnamese
        YE;Yemen;Republic of Yemen;Yemeni,Yemenite
        ZM;Zambia;Northern Rhodesia;Zambian
        ZW;Zimbabwe;Rhodesia,Southern Rhodesia;Zimbabwean
        PS;Palestine;State of Palestine,Palestinian Territories,Occupied Palestinian Territory,West Bank,Gaza,Gaza Strip;Palestinian,Gazan
        XK;Kosovo;Republic of Kosovo;Kosovar,Kosovan
        TW;Taiwan;Republic of China,ROC,Chinese Taipei,Formosa;Taiwanese
        EH;Western Sahara;Sahrawi Arab Democratic Republic,SADR;Sahrawi,Saharawi
        HK;Hong Kong;;Hongkonger
        MO;Macau;Macao;Macanese
        PR;Puerto Rico;;Puerto Rican
        GL;Greenland;;Greenlandic,Greenlander
        FO;Faroe Islands;Faeroe Islands,The Faroes;Faroese
        GI;Gibraltar;;Gibraltarian
        BM;Bermuda;;Bermudian
        GF;French Guiana;;French Guianese
        GP;Guadeloupe;;Guadeloupean
        MQ;Martinique;;Martinican
        RE;Réunion;Reunion;Réunionese
        YT;Mayotte;;Mahoran
        NC;New Caledonia;;New Caledonian
        PF;French Polynesia;Tahiti;French Polynesian,Tahitian
        AW;Aruba;;Aruban
        CW;Curaçao;Curacao;Curaçaoan
        KY;Cayman Islands;;Caymanian
        VG;British Virgin Islands;;
        VI;United States Virgin Islands;US Virgin Islands,U.S. Virgin Islands;
        GU;Guam;;Guamanian
        AS;American Samoa;;American Samoan
        FK;Falkland Islands;Falklands,Malvinas;Falkland Islander
        CK;Cook Islands;;Cook Islander
        IM;Isle of Man;;Manx
        JE;Jersey;;
        GG;Guernsey;;
        """;
}
