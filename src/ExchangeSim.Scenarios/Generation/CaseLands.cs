namespace ExchangeSim.Scenarios.Generation;

/// <summary>The countries whose people, places and vehicles case files know. Names are common ones, put together by chance; in Latin letters, as police forces write them to
/// each other.</summary>
internal static class CaseLands
{
    private const string Asian = "Toyota: Vios, Hilux, Fortuner, Innova; Honda: City, Civic, CR-V; Mitsubishi: Triton, Xpander; Isuzu: D-Max; Mazda: 3, CX-5; " +
                "Hyundai: Accent, Tucson; " +
        "Kia: Morning, Seltos; Ford: Ranger, Everest; Suzuki: Ertiga";
    private const string Malayan = "Perodua: Myvi, Bezza; Proton: Saga, X50; Toyota: Vios, Hilux; Honda: City, Civic; Nissan: Almera, Navara";
    private const string Western = "Volkswagen: Golf, Passat; Skoda: Octavia, Fabia; Renault: Clio, Kangoo; Peugeot: 208, Partner; Opel: Corsa, Astra; Fiat: Panda, Ducato; " +
        "Ford: Focus, Transit; Toyota: Yaris, Corolla";
    private const string American = "Ford: F-150, Explorer; Chevrolet: Silverado, Malibu; Toyota: Camry, RAV4; Honda: Civic, Accord; Jeep: Wrangler; Ram: 1500; Nissan: Altima";
    private const string Pacific = "Toyota: HiLux, Corolla; Ford: Ranger, Falcon; Mazda: 3, BT-50; Holden: Commodore, Colorado; Mitsubishi: Triton; Hyundai: i30, " +
                "Tucson; Subaru: Outback";
    private const string EnglishMen = "James, Thomas, Daniel, Oliver, Michael, Peter, Andrew, Liam | Emma, Sarah, Olivia, Grace, Helen, Laura, Chloe, Rachel";
    private const string EnglishFamilies = "Smith, Brown, Taylor, Wilson, Clarke, Harris, Walker, Turner, Cooper, Morgan, Bennett, Foster, Hughes, Reid";
    private const string EnglishStreets = "# High Street, # Church Road, # Station Road, # Park Avenue, # Victoria Street, # Mill Lane, # Queens Road";

    private static readonly (string Country, CaseLand Land)[] FromAuToIn =
    [
        ("AU", new("en", "G F", EnglishMen, EnglishFamilies + ", Nguyen, Kelly, O'Brien", "Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Geelong, Cairns",
            "# George Street, # King William Road, # Parramatta Road, # Beach Road, # Victoria Street, # Hay Street", Pacific)),
        ("BN", new("ms", "G F", "Awang Ahmad bin, Awang Hassan bin, Mohammad bin, Abdul Rahim bin | Dayang Siti binti, Dayang Noor binti, Norhayati binti, Aminah binti",
            "Omar, Yusof, Ibrahim, Salleh, Jaafar, Mahmud, Damit, Metussin, Tuah, Matali", "Bandar Seri Begawan, Kuala Belait, Seria, Tutong, Bangar",
            "# Jalan Tutong, # Jalan Muara, # Jalan Gadong, # Jalan Kebangsaan, # Simpang 88", Malayan)),
        ("CA", new("en", "G F", EnglishMen + ", Chantal", EnglishFamilies + ", Tremblay, Gagnon, Singh, MacDonald",
            "Toronto, Montréal, Vancouver, Calgary, Ottawa, Winnipeg, Halifax, Québec", "# King Street, # Yonge Street, # Maple Avenue, # Granville Street, " +
                "# Sherbrooke Street", American)),
        ("CN", new("zh", "F G", "Wei, Qiang, Jianguo, Zhiyong, Haoran, Ming, Jun, Guoliang, Bo | Fang, Xiuying, Meiling, Jing, Yan, Lihua, Xinyi, Hong",
            "Wang, Li, Zhang, Liu, Chen, Yang, Zhao, Huang, Zhou, Wu, Xu, Sun, Ma, Zhu, Guo, Lin", "Kunming, Nanning, Guangzhou, Shenzhen, Chengdu, Shanghai, Beijing, " +
                "Wuhan, Xiamen",
            "# Renmin Road, # Zhongshan Road, # Jiefang Road, # Beijing East Road, # Xinhua Street, # Huanghe Road",
            "BYD: Qin, Song, Han; Geely: Emgrand, Boyue; Wuling: Hongguang; Volkswagen: Lavida, Sagitar; Haval: H6; Changan: Eado; Toyota: Corolla, Camry; Honda: Accord")),
        ("EU", new("en", "G F", "Jan, Luc, Marco, Pieter, Tomás, Andreas, Mikael, Stefan | Anna, Marie, Elena, Sofie, Katrin, Carla, Ingrid, Julie",
            "Janssens, Peeters, Maes, Dubois, Lambert, Fischer, Weber, Rossi, Ferreira, Lindström, Jansen, Moreau",
            "Brussels, Antwerp, Liège, Rotterdam, The Hague, Luxembourg, Lille, Cologne",
            "# Rue Haute, # Stationsstraat, # Rue de la Loi, # Kerkstraat, # Avenue Louise, # Hoofdstraat", Western)),
        ("GB", new("en", "G F", EnglishMen, EnglishFamilies + ", Davies, Patel, Murray", "London, Birmingham, Manchester, Leeds, Glasgow, Cardiff, Bristol, Belfast",
            EnglishStreets,
            "Vauxhall: Corsa, Astra; Ford: Fiesta, Focus, Transit; Volkswagen: Golf, Polo; Nissan: Qashqai; Land Rover: Discovery, Defender; Mini: Cooper; Toyota: Yaris")),
        ("ID", new("id", "G F", "Budi, Agus, Eko, Andi, Rudi, Hendra, Dedi, Bambang | Siti, Dewi, Sri, Rina, Wati, Ayu, Lestari, Indah",
            "Santoso, Wijaya, Setiawan, Hidayat, Saputra, Kurniawan, Nugroho, Siregar, Nasution, Lubis, Pratama, Gunawan",
            "Jakarta, Surabaya, Medan, Bandung, Batam, Denpasar, Makassar",
            "Jalan Sudirman #, Jalan Diponegoro #, Jalan Gajah Mada #, Jalan Merdeka #, Jalan Ahmad Yani #",
            "Toyota: Avanza, Innova, Hilux; Daihatsu: Xenia, Terios; Honda: Brio, HR-V; Mitsubishi: Xpander, L300; Suzuki: Ertiga, Carry")),
        ("IN", new("hi", "G F", "Amit, Rajesh, Sunil, Vikram, Anil, Sanjay, Arjun, Ravi | Priya, Sunita, Anita, Kavita, Deepa, Neha, Lakshmi, Meera",
            "Sharma, Verma, Gupta, Patel, Reddy, Nair, Mehta, Joshi, Rao, Das, Iyer, Chatterjee", "New Delhi, Mumbai, Chennai, Kolkata, Hyderabad, Bengaluru, Ahmedabad, " +
                "Guwahati",
            "# MG Road, # Station Road, # Nehru Marg, # Park Street, # Anna Salai, # Gandhi Nagar",
            "Maruti Suzuki: Swift, Dzire, Alto; Tata: Nexon, Tiago; Mahindra: Bolero, Scorpio; Hyundai: Creta, i20; Honda: Amaze; Toyota: Innova")),
    ];

    private static readonly (string Country, CaseLand Land)[] FromJpToNz =
    [
        ("JP", new("ja", "F G", "Hiroshi, Takashi, Kenji, Makoto, Daisuke, Kazuya, Shota, Yuta | Yuko, Akiko, Naoko, Haruka, Misaki, Yumi, Keiko, Aya",
            "Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada, Sasaki, Mori, Ikeda",
            "Tokyo, Osaka, Nagoya, Fukuoka, Sapporo, Yokohama, Kobe, Sendai, Hiroshima", "#-2 Honmachi, #-5 Sakuragaoka, #-1 Chuo, #-7 Midorigaoka, #-3 Minamicho, " +
                "#-4 Asahicho",
            "Toyota: Corolla, Prius, Alphard, HiAce; Nissan: Note, Serena; Honda: Fit, N-BOX; Suzuki: Swift, Jimny; Subaru: Impreza, Forester; Mazda: 3, CX-5; " +
                "Daihatsu: Tanto")),
        ("KH", new("km", "F G", "Dara, Sophal, Vannak, Rithy, Bunthoeun, Samnang, Visal, Piseth | Sreymom, Chanthy, Sokha, Bopha, Kunthea, Sophea, Channary, Ratana",
            "Sok, Chea, Chan, Keo, Heng, Ly, Meas, Nhem, Ouk, Prak, Seng, Tep, Yim, Kim, Mao", "Phnom Penh, Svay Rieng, Bavet, Sihanoukville, Kampong Cham, Takeo, " +
                "Poipet, Siem Reap",
            "# Street 271, # Monivong Boulevard, # Norodom Boulevard, # National Road 1, # Street 51, # Mao Tse Toung Boulevard", Asian)),
        ("KR", new("ko", "F G", "Min-jun, Sang-hoon, Ji-hoon, Young-ho, Dong-hyun, Sung-min, Jae-won, Hyun-woo | Soo-jin, Ji-young, Min-ji, Hye-jin, Eun-kyung, " +
                "Seo-yeon, Mi-ra",
            "Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Han, Oh, Seo, Shin, Kwon", "Seoul, Busan, Incheon, Daegu, Daejeon, Gwangju, Suwon, Ulsan",
            "# Sejong-daero, # Jungang-daero, # Teheran-ro, # Jong-ro, # Gangnam-daero, # Dongseo-daero", "Hyundai: Sonata, Avante, Porter; Kia: K5, Morning, Carnival; " +
                "Genesis: G80; SsangYong: Korando")),
        ("LA", new("lo", "G F", "Bounmy, Somchay, Khamphone, Vilay, Sengdao, Phouvong, Bounthong, Thongsavanh | Manivone, Chanthala, Vilayvanh, Noy, Khamla, " +
                "Souphaphone, Bouavanh",
            "Sisavath, Phommachanh, Vongsa, Keomany, Sayavong, Inthavong, Souvannavong, Phetsavong, Bounyavong, Chanthavong, Luangrath, Xayasone",
            "Vientiane, Savannakhet, Pakse, Luang Prabang, Thakhek, Lak Sao, Xam Neua, Phonsavan", "# Lane Xang Avenue, # Setthathirath Road, # Samsenthai Road, " +
                "# Route 13 South, # Ban Phonsavath",
            Asian)),
        ("MM", new("my", "G F", "Aung, Kyaw, Min, Zaw, Tun, Htet, Ye, Soe | Khin, Thida, Su, Aye, Nilar, Hnin, Ei, May",
            "Zin Oo, Myint Htun, Thant Aung, Lwin Moe, Naing Win, Phyo Wai, Mya Thein, Sandar Hlaing, Thiri Maung, Yadanar Kyaw",
            "Yangon, Mandalay, Naypyidaw, Myawaddy, Tachileik, Muse, Mawlamyine",
            "# Bogyoke Aung San Road, # Merchant Road, # Strand Road, # Pyay Road, # 26th Street", Asian)),
        ("MY", new("ms", "G F", "Ahmad bin, Faizal bin, Azman bin, Hafiz bin, Zulkifli bin, Kamal bin | Siti binti, Nurul binti, Aisyah binti, Rohana binti, Farah binti",
            "Ismail, Abdullah, Rahman, Hassan, Othman, Yusof, Kassim, Hamzah, Bakar, Zainal, Latif, Idris",
            "Kuala Lumpur, George Town, Johor Bahru, Ipoh, Kota Bharu, Kuching, Kota Kinabalu",
            "# Jalan Ampang, # Jalan Tun Razak, # Jalan Masjid, # Lorong Bukit, # Jalan Sultan, # Jalan Merdeka", Malayan)),
        ("NZ", new("en", "G F", EnglishMen + ", Aroha", EnglishFamilies + ", Ngata, Parata, Tamihana, Campbell",
            "Auckland, Wellington, Christchurch, Hamilton, Dunedin, Tauranga",
            "# Queen Street, # Lambton Quay, # Great South Road, # Cuba Street, # Victoria Street", Pacific)),
    ];

    private static readonly (string Country, CaseLand Land)[] FromPhToUs =
    [
        ("PH", new("fil", "G F", "Jose, Juan Carlo, Mark Anthony, Ramon, Rodel, Jericho, Paolo, Antonio | Maria Cristina, Rosario, Jennifer, Angelica, Lourdes, Grace, " +
                "Marites, Liza",
            "Santos, Reyes, Cruz, Bautista, Ocampo, Garcia, Mendoza, Torres, Villanueva, Ramos, Castillo, Dela Cruz",
            "Manila, Quezon City, Cebu City, Davao City, Zamboanga City, Iloilo City",
            "# Rizal Avenue, # Bonifacio Street, # Mabini Street, # EDSA, # Quezon Boulevard, # Luna Street", Asian)),
        ("RU", new("ru", "G F", "Aleksei, Dmitri, Sergei, Ivan, Andrei, Nikolai, Pavel, Mikhail | Olga, Irina, Elena, Natalia, Anna, Svetlana, Tatiana, Maria",
            "Ivanov, Petrov, Smirnov, Kuznetsov, Popov, Sokolov, Lebedev, Volkov, Morozov, Orlov | Ivanova, Petrova, Smirnova, Kuznetsova, Popova, Sokolova, Lebedeva, " +
                "Volkova, Morozova",
            "Moscow, Saint Petersburg, Novosibirsk, Vladivostok, Kazan, Khabarovsk, Yekaterinburg", "ul. Lenina #, ul. Pushkina #, prospekt Mira #, ul. Gagarina #, " +
                "ul. Sadovaya #",
            "Lada: Granta, Vesta, Niva; UAZ: Patriot; GAZ: Gazelle; Kia: Rio; Hyundai: Solaris; Renault: Logan; Haval: Jolion")),
        ("SG", new("en", "F G", "Wei Ming, Jun Jie, Kok Leong, Boon Huat, Zhi Hao, Chee Keong | Mei Ling, Hui Min, Siew Lan, Xin Yi, Li Ting, Bee Hoon",
            "Tan, Lim, Lee, Ng, Wong, Goh, Chua, Ong, Koh, Teo, Yeo, Chan", "Singapore", "# Bukit Timah Road, Block # Ang Mo Kio Avenue 3, Block # Bedok North Street 1, " +
                "# Serangoon Road, # Orchard Road",
            "Toyota: Corolla Altis, Sienta; Honda: Vezel, Civic; Mazda: 3, CX-5; Hyundai: Avante; Nissan: Qashqai, NV200; BYD: Atto 3")),
        ("TH", new("th", "G F", "Somchai, Anucha, Prasert, Wichai, Kittisak, Nattapong, Surachai, Thawatchai | Siriporn, Malee, Kanya, Pornthip, Sunisa, Wanida, " +
                "Ratchanee, Jiraporn",
            "Saetang, Srisuk, Thongchai, Boonmee, Chaiyasit, Kaewmanee, Phromsri, Wongsuwan, Rattanakul, Suksawat, Jaidee, Panyawong",
            "Bangkok, Chiang Mai, Nong Khai, Udon Thani, Mae Sot, Hat Yai, Ubon Ratchathani, Chiang Rai",
            "# Sukhumvit Road, # Phahonyothin Road, # Rama IV Road, # Mittraphap Road, # Charoen Krung Road", Asian)),
        ("TL", new("pt", "G F", "João, Domingos, José, Mateus, Agostinho, Francisco | Maria, Filomena, Joana, Teresa, Ana, Isabel",
            "Soares, da Costa, Ximenes, Guterres, Pereira, da Silva, Belo, Amaral, Freitas, Carvalho, Sarmento", "Dili, Baucau, Maliana, Suai, Oecusse",
            "# Avenida de Portugal, # Rua de Colmera, # Rua 30 de Agosto, # Estrada de Balide",
            Asian)),
        ("US", new("en", "G F", EnglishMen + ", Madison", EnglishFamilies + ", Johnson, Rodriguez, Nguyen, Miller",
            "Houston, Los Angeles, Chicago, Miami, Phoenix, Seattle, Boston, San Jose",
            "# Main Street, # Oak Avenue, # Washington Street, # Elm Street, # Lincoln Road, # Lakeview Drive", American)),
    ];

    private static readonly (string Country, CaseLand Land)[] FromVnToVn =
    [
        ("VN", new("vi", "F G", "Văn Minh, Quốc Hùng, Đức Thắng, Hữu Phúc, Anh Tuấn, Thanh Long, Công Danh, Xuân Trường, Văn Dũng, " +
                "Đình Khoa, Minh Quân, Trọng Nghĩa, Bá Lộc, Ngọc Sơn | Thị Hoa, Thị Lan, Ngọc Mai, Thu Hà, Thị Hương, Bích Ngọc, Thanh Thủy, " +
                "Kim Oanh, Thị Hạnh, Mỹ Linh, Hồng Nhung, Diễm My, Thùy Dung, Cẩm Tú",
            "Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trịnh, Mai, Cao",
            "Hà Nội, Hải Phòng, Vinh, Huế, Đà Nẵng, Thành phố Hồ Chí Minh, Cần Thơ, Tây Ninh, Lạng Sơn",
            "# Lê Lợi, # Trần Phú, # Nguyễn Huệ, # Hai Bà Trưng, # Quang Trung, # Lý Thường Kiệt, # Điện Biên Phủ",
            "Toyota: Vios, Innova, Hilux; Honda: City, CR-V; VinFast: VF 5, Lux A2.0; Hyundai: Accent, Grand i10; Kia: Morning, Seltos; Mazda: 3; Ford: Ranger; " +
                "Mitsubishi: Xpander")),
    ];

    private static readonly Dictionary<string, CaseLand> ByCountry = // looked up, never enumerated
        new[] { FromAuToIn, FromJpToNz, FromPhToUs, FromVnToVn }.SelectMany(lands => lands)
            .ToDictionary(one => one.Country, one => one.Land, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is driven where nothing is known of the country.</summary>
    internal static CaseLand Elsewhere { get; } = new("en", "G F", EnglishMen, EnglishFamilies, "London", EnglishStreets, Western);

    /// <summary>A country by its code of two letters; null: nothing is known of it.</summary>
    internal static CaseLand? Of(string? country) => country is not null && ByCountry.TryGetValue(country, out var land) ? land : null;
}
