"""Persons and bodies as marked by hand; other names of the same actor stand behind a bar.

Paragraphs are found by their file and opening words.
"""

MEMORANDUM = (
    "Foreign Minister Tazhin|Tazhin", "Human Rights Watch", "OSCE",
    "Ministry of Culture and Information", "Ministry of Culture", "Adil Soz",
    "Radio Free Europe/Radio Liberty", "Kaziz Toguzbaev|Toguzbaev", "Azat",
    "Nursultan Nazarbaev|Nazarbaev", "Kub", "Nurlan Alimbekov",
    "National Security Committee of Kazakhstan|KNB|National Security Committee", "KGB",
    "Alibek Zhumabaev", "Samgau", "Khabar", "Medianet", "ODIHR", "ODIHR/OSCE|OSCE/ODIHR",
    "Central Election Commission|CEC", "Majilis|Majlis|Lower Chamber of the Parliament",
    "Parliament", "Senate|Upper Chamber of the Parliament", "Ministry of Justice", "Alga",
    "Astana Municipal Court", "Supreme Court", "Mark Braden",
    "Commission on Human Rights|Commission on Human Rights under the President",
    "Council of Europe", "Venice Commission", "Bureau for Human Rights and the Rule of Law",
    "Charter for Human Rights Foundation", "Shymkent Municipal Court",
    "Committee of National Security", "Hizb ut-Tahrir", "Ninel Fokina",
    "Almaty Helsinki Committee", "Forum 18", "Ivar Vikki", "Kazakhstanskaya Pravda",
)  # fmt: skip

_STATE = "us-state-"
PARAGRAPHS: dict[tuple[str, str], tuple[str, ...]] = {
    (f"{_STATE}kyrgyz-republic-2017.html", "Golos Svobody played"): (
        "Golos Svobody", "Antitorture Coalition", "Prosecutor General’s Office|PGO",
    ),
    (f"{_STATE}kyrgyz-republic-2017.html", "As in 2016, defense attorneys"): (
        "Golos Svobody", "Bir Duino", "Human Rights Watch|HRW",
    ),
    (f"{_STATE}uzbekistan-2023.html", "While the constitution provided for an independent"): (
        "Prosecutor General’s Office", "Supreme Judicial Council", "Senate",
    ),
    (f"{_STATE}uzbekistan-2023.html", "The Supreme Court convicted two"): (
        "Supreme Court|Court", "Ministry of Internal Affairs",
    ),
    (f"{_STATE}uzbekistan-2020.html", "The law requires authorities at pretrial"): (
        "Human Rights Ombudsman’s Office", "Ombudsman’s Office", "Prosecutor General’s Office",
    ),
    (f"{_STATE}uzbekistan-2020.html", "In-country Movement: Authorities required"): (),
    (f"{_STATE}tajikistan-2017.html", "On August 16, the Vanj"): (
        "Vanj District Court", "Department of Internal Affairs",
    ),
    (f"{_STATE}tajikistan-2017.html", "The Inter-ministerial Commission"): (
        "Inter-ministerial Commission|Inter-ministerial Commission to Combat Trafficking",
        "Labor Inspector’s Office", "IOM",
    ),
    (f"{_STATE}kyrgyzstan-2020.html", "The Ministry of Internal Affairs is responsible"): (
        "Ministry of Internal Affairs",
    ),
    (f"{_STATE}kyrgyzstan-2020.html", "Human rights and civil society NGOs claimed"): (
        "Atambaev|former president Atambaev", "International Committee of the Red Cross",
    ),
    (f"{_STATE}tajikistan-2021.html", "International Child Abductions:"): ("Department of State",),
    (f"{_STATE}tajikistan-2021.html", "The government requires all persons studying"): (
        "Committee on Religious Affairs|CRA", "Ministry of Education",
        "Ministry of Foreign Affairs",
    ),
    (f"{_STATE}kazakhstan-2023.html", "On August 21, media reported the Supreme"): (
        "Supreme Court", "Yerulan Amirov|Amirov",
    ),
    (f"{_STATE}kazakhstan-2023.html", "The government exercised considerable influence"): (
        "Federation of Trade Unions of the Republic of Kazakhstan|FTUK",
        "International Trade Union Confederation", "Satybaldy Dauletallin",
    ),
    (f"{_STATE}turkmenistan-2018.html", "In March, Chronicles reported"): (
        "Chronicles", "Begmurat Otuzov|Otuzov", "Ministry of Internal Affairs",
    ),
    (f"{_STATE}turkmenistan-2018.html", "In October ANT reported"): (
        "ANT", "Ministry of Internal Affairs",
    ),
    (f"{_STATE}tajikistan-2022.html", "Government authorities continued to dissuade"): (
        "Committee on Women and Family Affairs", "Ministry of Internal Affairs",
    ),
    (f"{_STATE}tajikistan-2022.html", "The National Committee for Release"): (
        "National Committee for Release of Political Hostages and Prisoners of Tajikistan",
        "Radio Free Europe/Radio Liberty", "Ministry of Internal Affairs",
    ),
    (f"{_STATE}kazakhstan-2019.html", "In May 2018 the former chair of the Oil"): (
        "Oil Construction Company (OCC) Trade Union|Oil Construction Company|OCC|Trade Union",
        "Amin Yeleussinov", "Nurbek Kushakbaev", "CITUK", "Larisa Kharkova",
    ),
    (f"{_STATE}kazakhstan-2019.html", "There were seven political parties"): (
        "Ak Zhol", "Birlik", "People’s Patriotic Party “Auyl”|People’s Patriotic Party|Auyl",
        "Party of Patriots of Kazakhstan", "Kazakhstan Social Democratic Party", "Nur Otan",
    ),
    (f"{_STATE}tajikistan-2020.html", "Government Human Rights Bodies:"): (
        "Office of the Human Rights Ombudsman",
    ),
    (f"{_STATE}tajikistan-2020.html", "At times border security guards"): (
        "Abdu Vohidov", "Border Guards|Border Guards office",
    ),
    (f"{_STATE}kyrgyz-republic-2016.html", "Other Harmful Traditional Practices:"): (
        "Sezim Center",
    ),
    (f"{_STATE}kyrgyz-republic-2016.html", "As in 2015 defense attorneys"): (
        "Golos Svobody", "Bir Duino", "Human Rights Watch|HRW",
    ),
    (f"{_STATE}turkmenistan-2017.html", "In April the UN Human Rights Committee"): (
        "UN Human Rights Committee|Human Rights Committee",
    ),
    (f"{_STATE}turkmenistan-2017.html", "In 2014 the government amended the Law on Migration"): (
        "International Civil Aviation Organization",
    ),
    (f"{_STATE}kazakhstan-2017.html", "Military hazing led to deaths"): (
        "Private Urazgaliyev|Urazgaliyev", "Army Unit 32363|Army Unit", "Sergeant Ramadin|Ramadin",
        "Ministry of Defense",
    ),
    (f"{_STATE}kazakhstan-2017.html", "Recent Elections: An early presidential"): (
        "President Nazarbayev|Nazarbayev", "New York Times", "OSCE", "OSCE/ODIHR",
    ),
    (f"{_STATE}turkmenistan-2021.html", "The Ministry of Justice and the Prosecutor"): (
        "Ministry of Justice", "Prosecutor General’s Office",
    ),
    (f"{_STATE}turkmenistan-2021.html", "Efforts to Control Mobility:"): (
        "Ministry of Health", "Extraordinary Committee for Countering the Spread of Disease",
    ),
    (f"{_STATE}tajikistan-2018.html", "On April 22, the Communications Service"): (
        "Communications Service",
        "Tajik Academic Research and Educational Network Users Association",
    ),
    (f"{_STATE}tajikistan-2018.html", "Both the Ministry of Internal Affairs"): (
        "Ministry of Internal Affairs", "Anticorruption Agency", "Prosecutor General’s Office",
    ),
    (f"{_STATE}kyrgyz-republic-2018.html", "Corruption: The only government body"): (
        "GKNB", "State Service to Combat Economic Crimes|State Service", "Financial Police",
    ),
    (f"{_STATE}kyrgyz-republic-2018.html", "Outstanding defamation cases"): (
        "Almazbek Atambaev|Atambaev", "Cholpon Jakupova", "Zanoza Media", "Kaktus.Media",
        "Dina Maslova", "Naryn Aiyp", "Supreme Court",
    ),
    (f"{_STATE}tajikistan-2023.html", "Government Human Rights Bodies:"): (
        "Office of the Human Rights Ombudsperson", "Office of the Ombudsperson",
        "Ombudsperson’s Office",
    ),
    (f"{_STATE}tajikistan-2023.html", "On October 1, the country’s security"): (
        "President Rahmon|Rahmon", "Olaf Scholz", "Oishamo Abdulloeva|Abdulloeva",
        "Sharofiddin Gadoev",
    ),
}  # fmt: skip
