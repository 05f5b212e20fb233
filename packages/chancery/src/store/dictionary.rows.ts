/**
 * What cables have in common, for a compressor that has seen some before it begins: the rarest first. Bytes that were
 * packed with it are unpacked with it and no other, so that no character of it ever changes.
 */
export const DICTIONARY = `CONFIDENTIAL SECRET NOFORN EXDIS NODIS LIMDIS EYES ONLY LIMITED OFFICIAL USE SENSITIVE \
FLASH NIACT IMMEDIATE PRIORITY ROUTINE UNCLASSIFIED UNCLAS SECTION 01 OF 02 SIPDIS E.O. 12958: DECL: 01/01/2020 \
E.O. 11652: GDS E.O. 12356: DECL: OADR E.O. 13526: N/A TAGS: PREL PGOV PHUM ECON ETRD EFIN EAGR EAID SNAR KDEM MARR \
MASS PARM PTER OVIP SUBJECT: REF: A. B. STATE 123456 USUN NEW YORK AMEMBASSY AMCONSUL USMISSION \
SECSTATE WASHDC IMMEDIATE 1234 INFO COLLECTIVE SECDEF WASHDC CIA WASHINGTON DC NSC WASHDC WHITE HOUSE JOINT STAFF \
RUEHC RUEHXX RHEHNSC RUEKJCS RUEAIIA RUCNDT ZNR UUUUU ZZH ZNY CCCCC ZZH SSSSS DE RUEH #0001/01 0010001 ZNR P 010001Z JAN 09 \
FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC FM AMEMBASSY TO SECSTATE WASHDC PRIORITY RUEHC/SECSTATE INFO RUEHXX/\
CLASSIFIED BY: AMBASSADOR REASONS: 1.4 (B) AND (D). DECLASSIFIED/RELEASED US DEPARTMENT OF STATE EO SYSTEMATIC REVIEW \
PAGE 02 Message Text Message Attributes Automatic Decaptioning: X Capture Date: Channel Indicators: n/a \
1. (C) SUMMARY: END SUMMARY. 2. (U) ACTION REQUESTED: 3. (SBU) BACKGROUND 4. COMMENT: END COMMENT. BT NNNN ZCZC \
GOVERNMENT MINISTRY OF FOREIGN AFFAIRS PRESIDENT MINISTER EMBASSY THAT THE UNITED STATES POLITICAL SECURITY COUNCIL \
MEETING DEPARTMENT WOULD HAVE BEEN WHICH WITH FROM THIS WILL AND THE OF THE IN THE TO THE FOR THE ON THE IS NOT HAS BEEN \
because between against without through another however although several whether during before after about under over \
government minister ministry president embassy ambassador department officials economic political military security \
international agreement negotiations discussions delegation representatives information development assistance \
elections opposition parliament party leaders members support problems question position policy relations report \
meeting meetings visit program project million percent country countries foreign national public private local \
first second third last next year years month months week today yesterday following including regarding concerning \
said that he had been told the Ambassador that there would be no further the number of most such these those their \
other could should would have will been were they them then than when where which while what with this that from \
into only also some more much many each both same any all may can must not but his her its our are was has had the and \
of the in the to the and the for the on the by the at the with the that the as a is a it is to be in a of a to a. The \
`
